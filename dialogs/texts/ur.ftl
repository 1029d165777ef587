### What antesala says in Urdu (polite آپ). The same keys as in every language.
### reviewed_by: nobody yet

## How days, times, prices and lists are written

cldr-day = EEEE d MMMM
cldr-day-time = EEEE d MMMM، HH:mm
cldr-row = EEE d MMM، HH:mm
cldr-money = ur
list-comma = ،{ " " }

## Heard everywhere

hello = السلام علیکم!
hello-name = السلام علیکم { $name }!
missed = معذرت، میں یہ سمجھ نہیں سکا۔
noted = نوٹ کر لیا، یہ بعد کے لیے محفوظ ہے۔
changed = ٹھیک ہے، میں نے یہ بدل دیا۔
doctor-elsewhere = { $doctor } یہ سروس نہیں دیتے، اس لیے میں نے ان کے ہاں دیکھا جو دیتے ہیں۔
no-other-doctor = یہاں کوئی اور یہ سروس نہیں دیتا۔
offer-person = لگتا ہے یہ یہاں حل کرنا مشکل ہے۔ *عملہ* لکھیں، کلینک سے کوئی آپ سے بات کرے گا۔
handed-over = میں یہاں آپ کی بات سمجھ نہیں سکا، اس لیے میں نے کلینک کو بتا دیا ہے اور آپ کی بتائی ہوئی باتیں پہنچا دی ہیں: کوئی آپ سے رابطہ کرے گا۔ اگر انتظار ممکن نہ ہو تو { $phone } پر کال کریں۔
handed-over-no-phone = میں یہاں آپ کی بات سمجھ نہیں سکا، اس لیے میں نے کلینک کو بتا دیا ہے اور آپ کی بتائی ہوئی باتیں پہنچا دی ہیں: کوئی آپ سے رابطہ کرے گا۔
handed-over-go-on = آپ یہاں خود بھی آگے بڑھ سکتے ہیں:
handed-over-again = کلینک کو معلوم ہے اور وہ آپ سے رابطہ کرے گا۔ اگر انتظار ممکن نہ ہو تو { $phone } پر کال کریں۔
handed-over-again-no-phone = کلینک کو معلوم ہے اور وہ آپ سے رابطہ کرے گا۔
afresh = معذرت، ہماری گفتگو کا سلسلہ ٹوٹ گیا اور مجھے دوبارہ شروع کرنا ہوگا۔ جو بک ہو چکا یا جس کی درخواست دی جا چکی ہے، وہ ویسے ہی ہے۔
cut = آپ کا پیغام بہت لمبا تھا: میں نے اس کے پہلے 4096 حروف پڑھے۔
late = آپ کا پیغام مجھے دیر سے ملا، اس لیے میں نے اس پر عمل نہیں کیا۔ اس وقت صورت یہ ہے:
    { $lines }
late-nothing = آپ کا پیغام مجھے دیر سے ملا، اس لیے میں نے اس پر عمل نہیں کیا۔ اس وقت آپ کا کچھ زیرِ التوا نہیں؛ دوبارہ لکھیں، میں حاضر ہوں۔
cannot-read-media = میں صرف تحریر پڑھ سکتا ہوں: تصویریں اور فائلیں یہاں سے ڈاکٹر تک نہیں پہنچتیں۔ براہِ کرم اسے اپائنٹمنٹ پر ساتھ لائیں، اور جو ضروری ہو وہ یہاں الفاظ میں لکھیں۔ ایمرجنسی میں { $emergency } پر کال کریں۔
cannot-read-voice = میں وائس میسج نہیں سن سکتا، صرف تحریر پڑھ سکتا ہوں۔ براہِ کرم الفاظ میں لکھیں۔ ایمرجنسی میں { $emergency } پر کال کریں۔
cannot-read-location = لوکیشن کا شکریہ، مگر میں صرف تحریر پڑھ سکتا ہوں۔ براہِ کرم الفاظ میں لکھیں۔ ایمرجنسی میں { $emergency } پر کال کریں۔
cannot-read-contacts = رابطہ نمبر کا شکریہ، مگر میں صرف تحریر پڑھ سکتا ہوں۔ براہِ کرم نام اور عمر الفاظ میں لکھیں۔ ایمرجنسی میں { $emergency } پر کال کریں۔
cannot-read-unknown = آپ کی بھیجی ہوئی چیز کھل نہیں سکی؛ میں صرف تحریر پڑھ سکتا ہوں۔ براہِ کرم الفاظ میں لکھیں۔ ایمرجنسی میں { $emergency } پر کال کریں۔
got-reaction = آپ کا ردِعمل دیکھ لیا، مگر اسے جواب نہیں مان سکتا: براہِ کرم بٹن دبائیں یا لکھیں۔
got-reaction-alone = 🙂 جب بھی کچھ چاہیے ہو، *مینو* لکھیں۔
got-sticker = یہ اسٹیکر ہے، اور میں صرف تحریر پڑھ سکتا ہوں: براہِ کرم بٹن دبائیں یا اپنا جواب لکھیں۔
got-sticker-alone = 🙂 میں صرف تحریر پڑھ سکتا ہوں۔ جب بھی کچھ چاہیے ہو، *مینو* لکھیں۔
got-edited = آپ نے پچھلے پیغام میں جو بدلا، وہ مجھے نظر نہیں آتا۔ براہِ کرم دوبارہ لکھیں؛ *واپس* سے آپ ایک سوال پیچھے جا سکتے ہیں۔
got-edited-alone = آپ نے پچھلے پیغام میں جو بدلا، وہ مجھے نظر نہیں آتا۔ براہِ کرم دوبارہ لکھیں۔
got-deleted = آپ نے ایک پیغام حذف کیا؛ جو میں پڑھ چکا تھا وہ اب بھی برقرار ہے۔ اسے بدلنے کے لیے *واپس* لکھیں۔
got-deleted-alone = آپ نے ایک پیغام حذف کیا؛ جو میں پڑھ چکا تھا وہ اب بھی برقرار ہے۔ موجودہ صورت دیکھنے کے لیے *مینو* لکھیں۔
forwarded = فارورڈ کیے گئے پیغام کو میں آپ کی اپنی ہاں یا نہ نہیں مان سکتا، اس لیے میں نے سب ویسے ہی رہنے دیا۔
emergency = 🚨 ابھی { $number } پر کال کریں، یا قریب ترین ایمرجنسی وارڈ جائیں۔
    میں ایک پروگرام ہوں اور آپ کے لیے کال نہیں کر سکتا۔ ہو سکتا ہے اس وقت یہاں کوئی نہ پڑھ رہا ہو۔
emergency-self-harm = 💛 براہِ کرم ابھی کسی سے بات کریں: { $crisis }۔ اگر آپ خطرے میں ہیں تو { $number } پر کال کریں۔
    میں ایک پروگرام ہوں اور آپ کے لیے کال نہیں کر سکتا، مگر وہاں ایسے لوگ ہیں جو دن رات آپ کی بات سنیں گے۔ آپ کو یہ بوجھ اکیلے نہیں اٹھانا۔
emergency-go-on = اگر ایمرجنسی نہیں ہے تو *جاری رکھیں* لکھیں۔ آپ نے جو بتایا وہ یہاں محفوظ ہے۔
emergency-passed-on = میں نے آپ کے الفاظ { $doctor } تک پہنچا دیے ہیں، مگر جواب کا انتظار نہ کریں۔
stopped = ٹھیک ہے: اب میں آپ کو پیغام نہیں بھیجوں گا۔ جو درخواست یا اپائنٹمنٹ باقی ہے وہ جاری رہے گی، اور کلینک آپ کو فون پر بتائے گا۔ جب چاہیں *شروع* لکھیں تو پیغام پھر آنے لگیں گے۔
stopped-nothing = ٹھیک ہے: اب میں آپ کو پیغام نہیں بھیجوں گا۔ جب چاہیں *شروع* لکھیں تو پیغام پھر آنے لگیں گے۔
stopped-doctor = ٹھیک ہے: اب میں آپ کو درخواستیں نہیں بھیجوں گا، اور کلینک کو بتا دیا گیا ہے۔ جو درخواستیں آپ کی منتظر ہیں، کلینک نے فیصلہ نہ کیا تو ان کی مہلت ختم ہو جائے گی۔ دوبارہ لینے کے لیے *شروع* لکھیں۔
started = خوش آمدید! اب میں آپ کو پھر سے پیغام بھیجوں گا۔
person = میں نے کلینک کو بتا دیا ہے کہ آپ کسی سے بات کرنا چاہتے ہیں؛ عملہ ہماری گفتگو دیکھ رہا ہے۔ اگر انتظار ممکن نہ ہو تو { $phone } پر کال کریں۔
person-no-phone = میں نے کلینک کو بتا دیا ہے کہ آپ کسی سے بات کرنا چاہتے ہیں۔ عملہ ہماری گفتگو دیکھ رہا ہے اور آپ کو یہیں جواب دے گا۔
there-until = آج { $time } تک کوئی موجود ہے۔
there-today = آج { $time } سے کوئی موجود ہوگا۔
there-tomorrow = کل { $time } سے کوئی موجود ہوگا۔
there-on = { $day } کو { $time } سے کوئی موجود ہوگا۔
go-on = آپ نے جو بتایا وہ محفوظ ہے: خود آگے بڑھنے کے لیے *جاری رکھیں* لکھیں۔
no-back = یہ پہلا سوال ہے، اس سے پہلے کچھ نہیں۔
help = میں { $clinic } میں اپائنٹمنٹ بک کرتا ہوں: نمبر سے یا اپنے الفاظ میں جواب دیں۔
    آپ مجھ سے فیس، اوقات، پتے یا پارکنگ کے بارے میں بھی پوچھ سکتے ہیں۔ کسی بھی وقت آپ *مینو*، *واپس*، *منسوخ*، *عملہ* (کلینک سے کوئی) یا *بند* لکھ سکتے ہیں۔ ایمرجنسی میں { $emergency } پر کال کریں۔
    کم پیغامات کے لیے *یاد دہانی نہیں*، *تصدیق نہیں چاہیے* یا *اطلاعات بند* لکھیں۔
left = ٹھیک ہے، میں نے مسودہ حذف کر دیا۔ کچھ بک نہیں ہوا۔ جب چاہیں *سلام* لکھیں۔
thanks = خوشی ہوئی! جب بھی ضرورت ہو، میں حاضر ہوں۔
no-hurry = ضرور، آرام سے۔ جب چاہیں لکھیں، میں حاضر ہوں۔
no-hurry-kept = ضرور، آرام سے۔ آپ نے جو بتایا وہ محفوظ ہے: جب چاہیں *جاری رکھیں* لکھیں۔
left-alone = ٹھیک ہے۔
draft-ended = ہم نے ایک ہفتے سے زیادہ پہلے جو شروع کیا تھا، اس کی مدت ختم ہو گئی اور وہ حذف کر دیا گیا؛ کچھ بک نہیں ہوا۔
language-set = اب سے ہم اردو میں بات کریں گے۔
language-unknown = معذرت، یہ کلینک یہاں اس زبان میں نہیں لکھتا۔
prompt-ended = اس پیشکش کا وقت ختم ہو چکا، اس لیے کچھ تبدیل نہیں ہوا۔
old-tap = یہ بٹن پچھلے سوال کا تھا، اس لیے میں نے سب ویسے ہی رہنے دیا۔
fell = آپ کا ایک پچھلا جواب اب موزوں نہیں رہا، اس لیے دوبارہ پوچھ رہا ہوں۔
fell-slot = آپ کا چنا ہوا وقت اس تبدیلی کے ساتھ ممکن نہیں، براہِ کرم دوبارہ چنیں۔
fell-doctor = آپ کے چنے ہوئے ڈاکٹر یہ سروس نہیں دیتے، براہِ کرم دوبارہ چنیں۔
fell-service = آپ کی چنی ہوئی سروس اب دستیاب نہیں، براہِ کرم دوبارہ چنیں۔
fell-welcome = آپ کی چنی ہوئی سروس اب دستیاب نہیں، براہِ کرم دوبارہ چنیں۔
skip = چھوڑیں
none = کچھ نہیں
more-rows = مزید
hours = { $hours ->
    [one] 1 گھنٹہ
   *[other] { $hours } گھنٹے
}
minutes = { $minutes } منٹ
hours-and-minutes = { $hours } { $minutes }

## Leaving, and coming back

leave-sure-delete = کیا میں وہ سب حذف کر دوں جو آپ نے اب تک بتایا؟ ابھی کچھ بک نہیں ہوا۔
leave-sure-delete-again = مسودہ حذف کرنے کے لیے *ہاں* لکھیں، یا اسے جاری رکھنے کے لیے *نہیں*۔
leave-sure-restart = کیا میں پہلے سوال سے دوبارہ شروع کروں؟ آپ کے اب تک کے جواب حذف ہو جائیں گے۔
leave-sure-restart-again = دوبارہ شروع کرنے کے لیے *ہاں* لکھیں، یا آگے بڑھنے کے لیے *نہیں*۔
leave-delete = ہاں، حذف کریں
leave-restart = ہاں، دوبارہ شروع
leave-no = نہیں، آگے بڑھیں
resume-what = خوش آمدید! ہم نے ایک بکنگ شروع کی تھی۔ { $left }
    کیا آپ وہیں سے آگے بڑھنا چاہتے ہیں؟
resume-what-again = براہِ کرم چنیں: بکنگ *جاری رکھیں*، *نئے سرے سے* شروع کریں، یا *حذف کریں*۔
resume-go-on = جاری رکھیں
resume-restart = نئے سرے سے
resume-delete = حذف کریں
resume-left = ابھی باقی ہے: { $what }۔
resume-left-service = سروس چننا
resume-left-doctor = ڈاکٹر چننا
resume-left-slot = وقت چننا
resume-left-who = نام اور عمر
resume-left-callback = فون نمبر
resume-left-reason = وجہ
resume-left-sure = دیکھ کر بھیجنا

## Menu

menu-what = { $clinic } میں آپ کی کیا مدد کر سکتا ہوں؟

    { $open }
menu-what-again = ان میں سے کوئی سطر چنیں، مثلاً *{ $example }*۔
menu-go-on = بکنگ جاری رکھیں
menu-book = اپائنٹمنٹ بک کریں
menu-book-another = ایک اور اپائنٹمنٹ
menu-mine = میری اپائنٹمنٹس
menu-person = عملے سے بات کریں
menu-row = مینو

## My requests and visits

mine-none = آپ کی کوئی درخواست زیرِ التوا نہیں اور نہ کوئی آنے والی اپائنٹمنٹ ہے۔
mine-kept = ٹھیک ہے، سب ویسے ہی رہے گا۔
state-approved-meanwhile = اس دوران آپ کی درخواست منظور ہو گئی ہے: { $about } *بک* ہے۔
mine-which = ہمارے پاس آپ کا یہ ہے:

    { $lines }

    جسے واپس لینا ہو، اسے چنیں۔
mine-which-again = جسے واپس لینا ہو اسے چنیں، یا *مینو* لکھیں۔
mine-withdraw-row = درخواست { $code } واپس
mine-cancel-row = { $code } منسوخ کریں
mine-look = ہمارے پاس آپ کا یہ ہے:

    { $lines }

    جگہ اور ساتھ لانے کی چیزیں دیکھنے کے لیے، یا منسوخ کرنے کے لیے، کوئی ایک چنیں۔
mine-look-again = ان میں سے کوئی سطر چنیں، یا *مینو* لکھیں۔
mine-about = { $lines }
mine-about-again = { $lines }

    واپس لینے کے لیے *منسوخ* لکھیں، یا *مینو*۔
move-how = کوئی اور وقت چاہیے؟ اسے یہاں منسوخ کر کے دوبارہ بک کریں، یا { $phone } پر کال کریں۔
move-how-no-phone = کوئی اور وقت چاہیے؟ اسے یہاں منسوخ کر کے دوبارہ بک کریں، یا *عملہ* لکھیں۔
mine-withdraw = کیا میں یہ درخواست واپس لے لوں؟ پھر یہ وقت دوسروں کے لیے خالی ہو جائے گا۔
    { $about }
mine-withdraw-again = درخواست واپس لینے کے لیے *ہاں* لکھیں، یا رکھنے کے لیے *نہیں*۔
    { $about }
mine-why = { $about } منسوخ کرنے سے پہلے: کیا آپ وجہ بتانا چاہیں گے؟ اس سے کلینک کو مدد ملتی ہے؛ آپ اسے چھوڑ بھی سکتے ہیں۔
mine-why-again = چند الفاظ لکھیں، مثلاً ”میں سفر میں ہوں“، یا *چھوڑیں*۔
mine-cancel = کیا میں یہ اپائنٹمنٹ منسوخ کر دوں؟ پھر یہ وقت دوسروں کے لیے خالی ہو جائے گا۔
    { $about }
mine-cancel-again = اپائنٹمنٹ منسوخ کرنے کے لیے *ہاں* لکھیں، یا رکھنے کے لیے *نہیں*۔
    { $about }
withdraw-yes = ہاں، واپس لیں
withdraw-no = نہیں، رہنے دیں
cancel-yes = ہاں، منسوخ کریں
cancel-no = نہیں، رہنے دیں
status-visit = *بک ہے* ({ $code }): { $about }
status-waits-for-doctor = *منتظر* ({ $code }): { $about }۔ جواب { $until } تک آئے گا ({ $minutes ->
    [long] کلینک کے اوقات میں
    [0] ایک منٹ سے کم باقی
    [one] 1 منٹ باقی
   *[other] { $minutes } منٹ باقی
})؛ جواب کے بغیر کچھ بک نہیں ہوتا۔
status-waits-for-patient = *آپ کے جواب کی منتظر* ({ $code }): { $about }، { $until } تک۔

## An offer of another time

offer-answer = *{ $about }* آپ کے لیے *{ $until }* تک رکھا ہے۔ کیا بک کر دوں؟
offer-answer-again = { $about } لینے کے لیے *ہاں* لکھیں، چھوڑنے کے لیے *نہیں*، یا وہ دن اور وقت جو آپ چاہتے ہیں۔ یہ { $until } تک رکھا ہے۔
offer-yes = ہاں، لے لیں
offer-no = نہیں، شکریہ
offer-other = کوئی اور وقت
offer-not-booked = ابھی کچھ بُک نہیں ہوا۔ یہ وقت لینے کے لیے صرف *ہاں* لکھیں۔
offer-kept = جب تک آپ دیکھیں، { $when } آپ کے لیے { $until } تک رکھا ہے۔ آخر اسی کو لینا ہو تو *میری درخواستیں* لکھیں۔
state-offer-over = آپ کا جواب وقت پر نہیں ملا: { $about } پھر خالی ہے اور *بک نہیں* (کوڈ { $code })۔
state-offer-taken-back = یہ پیشکش واپس لے لی گئی: { $about } *بک نہیں* (کوڈ { $code })۔

## ڈاکٹر کا سوال

asked-in-words = ❓ { $doctor } کا سوال: ”{ $question }“
    براہ کرم ایک پیغام میں اپنے الفاظ میں جواب دیں۔ آپ کی درخواست کا فیصلہ *{ $until }* تک ہو گا۔
asked-in-words-again = { $doctor } جاننا چاہتے ہیں: ”{ $question }“
    تسلی سے ایک پیغام میں جواب لکھیں، یا سوال کھلا چھوڑنے کے لیے *چھوڑیں* لکھیں۔ آپ کی درخواست کا فیصلہ *{ $until }* تک ہو گا۔
asked-passed-on = شکریہ، میں نے یہ ”{ $question }“ کے جواب کے طور پر { $doctor } تک پہنچا دیا ہے۔
asked-skipped = ٹھیک ہے، میں نے { $doctor } کو بتا دیا کہ آپ یہ سوال کھلا چھوڑتے ہیں: ”{ $question }“
asked-waits = آپ کی درخواست کا فیصلہ *{ $until }* تک ہو گا، اور میں ہر صورت میں آپ کو لکھوں گا۔ کچھ بڑھانا ہو تو اسی سوال کا جواب (ریپلائی) دیں۔
asked-over = جواب کا شکریہ۔ اب اس کی ضرورت نہیں رہی، اس لیے میں نے آگے نہیں پہنچایا۔

## Booking

booking-closed = اس وقت یہاں کچھ بک نہیں ہو سکتا۔ براہِ کرم { $phone } پر کال کریں، یا *عملہ* لکھیں۔
booking-welcome = { $hello } میں *{ $clinic }* میں اپائنٹمنٹ بک کرتا ہوں۔ میں ایک پروگرام ہوں اور کوئی ساتھ ساتھ نہیں پڑھ رہا: ایمرجنسی میں { $emergency } پر کال کریں۔

    { $open }

    آپ جو لکھتے ہیں وہ Twilio اور واٹس ایپ کے ذریعے کلینک اور آپ کے ڈاکٹر تک جاتا ہے؛ کلینک اسے اتنی مدت رکھتا ہے جتنی آپ کے علاج اور قانون کے لیے ضروری ہو۔ آپ صحت کی معلومات دیے بغیر بھی بک کر سکتے ہیں۔ ہم سے رابطے کے لیے، اپنے ڈیٹا کے بارے میں بھی، *عملہ* لکھیں، اور ختم کرنے کے لیے *بند*۔ { $privacy }

    سروس چننے کا مطلب ہے کہ آپ متفق ہیں۔ { $languages }
booking-welcome-again = آپ کو کون سی سروس چاہیے؟ کوئی چنیں یا لکھیں، مثلاً *{ $example }*۔ چننے کا مطلب ہے کہ آپ اوپر لکھی بات سے متفق ہیں۔ ایمرجنسی میں { $emergency } پر کال کریں۔
booking-service = { $hello } آپ *{ $clinic }* میں کیا بک کرنا چاہیں گے؟ ایمرجنسی میں { $emergency } پر کال کریں۔

    { $open }
booking-service-again = کوئی سروس چنیں یا اس کا نام لکھیں، مثلاً *{ $example }*۔
booking-service-only = آپ کو کون سی سروس چاہیے؟
booking-service-only-again = کوئی سروس چنیں یا اس کا نام لکھیں، مثلاً *{ $example }*۔
privacy-page = مزید: { $url }
speak = اردو کے لیے *اردو* لکھیں۔
decline = میں متفق نہیں
booking-service-declined = کوئی بات نہیں: میں صرف سروس، ڈاکٹر، وقت، نام اور عمر پوچھوں گا۔ آپ کو کون سی سروس چاہیے؟
booking-service-declined-again = کوئی سروس چنیں یا اس کا نام لکھیں، مثلاً *{ $example }*۔
booking-doctor = { $service }: آپ کس ڈاکٹر سے ملنا چاہیں گے؟
booking-doctor-again = کوئی ڈاکٹر چنیں یا نام لکھیں؛ *{ $example }* کا مطلب ہے جو سب سے پہلے دستیاب ہو۔
first-available = پہلا دستیاب وقت
booking-urgent = کیا یہ فوری ہے؟ پھر میں وہ اوقات بھی دکھاتا ہوں جو فوری معاملات کے لیے رکھے ہیں۔ خطرے میں انتظار نہ کریں: { $emergency } پر کال کریں۔
booking-urgent-again = اگر انتظار نہیں ہو سکتا تو *ہاں* لکھیں، ورنہ *نہیں*۔ خطرے میں { $emergency } پر کال کریں۔
booking-urgent-yes = ہاں، فوری ہے
booking-urgent-no = نہیں، رک سکتا ہے
booking-slot = { $service }: یہ اگلے خالی اوقات ہیں۔ آپ دن اور وقت بھی لکھ سکتے ہیں، جیسے ”منگل 10 بجے“، یا *بعد میں*۔
booking-slot-again = کوئی وقت چنیں، مثلاً *{ $example }*، یا کوئی دن لکھیں، مثلاً ”جمعرات کی صبح“۔
booking-slot-on = { $service }، { $day }: یہ اوقات خالی ہیں۔ مزید کے لیے *بعد میں* لکھیں، یا کوئی اور دن۔
booking-slot-on-again = کوئی وقت چنیں، مثلاً *{ $example }*، یا کوئی اور دن لکھیں، مثلاً ”جمعرات“۔
booking-slot-day = آپ کے لیے کون سا دن مناسب ہے؟ چنیں یا لکھیں، جیسے ”اگلے منگل“ یا ”12 مارچ“۔
booking-slot-day-again = کوئی دن لکھیں، مثلاً ”کل“، ”جمعرات“ یا ”12 مارچ“۔
booking-slot-which = آپ کی مراد کون سا دن ہے؟
booking-slot-which-again = دونوں میں سے ایک دن چنیں، مثلاً *{ $example }*۔
booking-slot-none = { $service }: وہاں کوئی خالی وقت نہیں ملا۔ کوئی اور دن چنیں، یا *عملہ* لکھیں، کوئی آپ کی مدد کرے گا۔
booking-slot-none-again = کوئی اور دن لکھیں، مثلاً ”جمعرات“، یا *عملہ*۔
another-day = کوئی اور دن
day-full = { $day } کو کوئی وقت خالی نہیں، اس لیے قریب ترین اوقات دکھا رہا ہوں۔
time-refused = ٹھیک ہے، { $when } نہیں۔
time-not-free = { $day } کو { $time } کا وقت خالی نہیں، اس لیے قریب ترین اوقات دکھا رہا ہوں۔
hour-not-free = { $time } پر کچھ خالی نہیں ملا، اس لیے تمام اوقات دکھا رہا ہوں۔
hour-near = ٹھیک { $time } پر کچھ خالی نہیں ملا، اس لیے اس کے قریب کے اوقات دکھا رہا ہوں۔
nothing-then = اس وقت کچھ خالی نہیں ملا، اس لیے اگلے اوقات دکھا رہا ہوں۔
nothing-then-day = { $day } کو دن کے اس حصے میں کچھ خالی نہیں، اس لیے اس دن کے باقی اوقات دکھا رہا ہوں۔
no-earlier = اس سے پہلے کچھ نہیں ہے۔
no-later = یہ آخری اوقات تھے۔
booking-who = اپائنٹمنٹ کس کے لیے ہے؟ براہِ کرم نام اور عمر لکھیں، جیسے ”عائشہ خان، 34“۔
booking-who-again = نام اور عمر ایک سطر میں لکھیں، مثلاً ”عائشہ خان، 34“۔
booking-who-known = اپائنٹمنٹ کس کے لیے ہے؟
booking-who-known-again = کوئی نام چنیں، یا کسی نئے شخص کا نام اور عمر لکھیں، مثلاً ”علی خان، 7“۔
booking-who-name = اور نام کیا ہے؟
booking-who-name-again = نام لکھیں، مثلاً ”عائشہ خان“۔
booking-who-one = ایک اپائنٹمنٹ ایک شخص کے لیے ہوتی ہے، تو پہلے کسی ایک سے شروع کرتے ہیں۔ یہ کس کے لیے ہے؟ براہِ کرم نام اور عمر لکھیں، جیسے ”عائشہ خان، 34“۔
booking-who-me = بڑی خوشی سے: آپ کا نام اور عمر؟ جیسے ”عائشہ خان، 34“۔
booking-who-me-again = اپنا نام اور عمر ایک سطر میں لکھیں، مثلاً ”عائشہ خان، 34“۔
booking-who-theirs = ان کا نام اور عمر کیا ہے؟ جیسے ”علی خان، 7“۔
booking-who-theirs-again = ان کا نام اور عمر ایک سطر میں لکھیں، مثلاً ”علی خان، 7“۔
booking-who-animal = اپائنٹمنٹ کس کے لیے ہے؟ براہِ کرم نام، کون سا جانور ہے اور عمر لکھیں، جیسے ”ٹومی، کتا، 3“۔
booking-who-animal-again = نام، جانور اور عمر ایک سطر میں لکھیں، مثلاً ”ٹومی، کتا، 3“ یا ”مانو، بلی، 8 ماہ“۔
booking-who-animal-known = اپائنٹمنٹ کس کے لیے ہے؟
booking-who-animal-known-again = کوئی چنیں، یا کسی اور جانور کا نام، قسم اور عمر لکھیں، مثلاً ”مانو، بلی، 8 ماہ“۔
booking-who-animal-name = اور اس کا نام کیا ہے؟
booking-who-animal-name-again = نام لکھیں، مثلاً ”ٹومی“۔
booking-who-animal-one = ایک اپائنٹمنٹ ایک جانور کے لیے ہوتی ہے، تو پہلے کسی ایک سے شروع کرتے ہیں۔ وہ کون ہے؟ براہِ کرم نام، جانور اور عمر لکھیں، جیسے ”ٹومی، کتا، 3“۔
booking-who-which = اس کا نام اور عمر کیا ہے؟ جیسے ”ٹومی، 3“۔
booking-who-which-again = اس کا نام اور عمر ایک سطر میں لکھیں، مثلاً ”ٹومی، 3“ یا ”ٹومی، 8 ماہ“۔
booking-who-both = اپائنٹمنٹ کس کے لیے ہے؟ براہِ کرم نام اور عمر لکھیں، جیسے ”عائشہ خان، 34“، اور جانور ہو تو یہ بھی کہ کون سا، جیسے ”ٹومی، کتا، 3“۔
booking-who-both-again = نام اور عمر ایک سطر میں لکھیں، مثلاً ”عائشہ خان، 34“ یا ”ٹومی، کتا، 3“۔
booking-age = { $name } کی عمر کیا ہے؟
booking-age-again = عمر لکھیں، مثلاً *34* یا *10 ماہ*، یا تاریخِ پیدائش۔
booking-age-animal = { $name } کی عمر کیا ہے؟ سالوں یا مہینوں میں؛ معلوم نہ ہو تو *چھوڑیں*۔
booking-age-animal-again = عمر لکھیں، مثلاً *3* یا *8 ماہ*، یا *چھوڑیں*۔
booking-species = { $name } کون سا جانور ہے؟ چنیں، یا ایک لفظ میں لکھیں۔
booking-species-again = کوئی سطر چنیں، یا لکھیں کہ کون سا جانور ہے، مثلاً ”ہیمسٹر“۔
booking-callback = واٹس ایپ مجھے آپ کا نمبر نہیں دکھاتا۔ کلینک آپ کو کس نمبر پر کال کر سکتا ہے؟ مثلاً { $example }۔ یا *چھوڑیں*۔
booking-callback-again = ملک کے کوڈ کے ساتھ نمبر لکھیں، مثلاً { $example }، یا *چھوڑیں*۔
someone-new = کوئی نیا شخص
animal-new = کوئی اور جانور
years = { $age ->
    [0] ایک سال سے کم
    [one] 1 سال
   *[other] { $age } سال
}
months-old = { $months ->
    [0] ایک ماہ سے کم
    [one] 1 ماہ
   *[other] { $months } ماہ
}
booking-reason = { $service }: آنے کی وجہ کیا ہے؟ ڈاکٹر کے لیے چند الفاظ کافی ہیں۔ میں صرف بکنگ کرتا ہوں؛ ایمرجنسی میں { $emergency } پر کال کریں۔
booking-reason-again = براہِ کرم چند الفاظ میں وجہ لکھیں، مثلاً ”معائنہ“ یا ”گھٹنے میں درد“۔
booking-reason-of = { $name } کے لیے { $service }: آنے کی وجہ کیا ہے؟ ڈاکٹر کے لیے چند الفاظ کافی ہیں۔ میں صرف بکنگ کرتا ہوں؛ ایمرجنسی میں { $emergency } پر کال کریں۔
booking-reason-of-again = براہِ کرم چند الفاظ میں وجہ لکھیں، مثلاً ”معائنہ“ یا ”گھٹنے میں درد“۔
booking-details = کچھ اور جو ڈاکٹر کو معلوم ہونا چاہیے؟ مثلاً: { $fields }۔ ایک پیغام کافی ہے، یا *چھوڑیں*۔
booking-details-again = ایک ہی پیغام میں لکھیں، مثلاً ”الرجی: پینسلین؛ دوائیں: کوئی نہیں“، یا *چھوڑیں*۔
booking-symptoms = علامات کیا ہیں، اور کب سے؟
booking-symptoms-again = علامات چند الفاظ میں لکھیں، مثلاً ”پیر سے کھانسی“، یا *کوئی نہیں*۔
booking-medical-history = کون سی پرانی بیماریاں یا آپریشن ڈاکٹر کو معلوم ہونے چاہئیں؟ اگر نہیں تو *کوئی نہیں* لکھیں۔
booking-medical-history-again = چند الفاظ میں لکھیں، مثلاً ”دمہ، گھٹنے کا آپریشن 2019“، یا *کوئی نہیں*۔
booking-current-medications = آج کل کون سی دوائیں لی جا رہی ہیں؟ اگر نہیں تو *کوئی نہیں* لکھیں۔
booking-current-medications-again = دواؤں کے نام لکھیں، مثلاً ”اسپرین، دن میں ایک بار“، یا *کوئی نہیں*۔
booking-allergies = کیا کوئی الرجی ہے؟ اگر نہیں تو *کوئی نہیں* لکھیں۔
booking-allergies-again = الرجی لکھیں، مثلاً ”پینسلین“، یا *کوئی نہیں*۔
booking-urgency-level = کتنی جلدی ضروری ہے؟
booking-urgency-level-again = ان میں سے کوئی سطر چنیں، مثلاً *{ $example }*۔
booking-patient-gender = ڈاکٹر کون سی جنس درج کریں؟
booking-patient-gender-again = ایک لفظ میں لکھیں، مثلاً ”خاتون“ یا ”مرد“۔
booking-patient-email = کلینک کون سا ای میل پتہ استعمال کرے؟
booking-patient-email-again = پتہ لکھیں، مثلاً ”ana@example.com“۔
booking-preferred-contact-method = آپ سے رابطہ کیسے کیا جائے؟
booking-preferred-contact-method-again = ان میں سے کوئی سطر چنیں، مثلاً *{ $example }*۔
booking-special-requests = کیا ہمیں کچھ تیار رکھنا ہے، جیسے وہیل چیئر یا مترجم؟ اگر نہیں تو *کوئی نہیں* لکھیں۔
booking-special-requests-again = چند الفاظ میں لکھیں، مثلاً ”وہیل چیئر“، یا *کوئی نہیں*۔
field-symptoms = علامات
field-medical-history = پرانی بیماریاں
field-current-medications = دوائیں
field-allergies = الرجی
field-urgency-level = کتنی جلدی ہے
field-patient-gender = جنس
field-patient-email = ای میل
field-preferred-contact-method = رابطے کا طریقہ
field-special-requests = خاص ضروریات
urgency-level-low = انتظار ہو سکتا ہے
urgency-level-normal = عام
urgency-level-high = جلد
urgency-level-urgent = فوری
preferred-contact-method-whatsapp = واٹس ایپ
preferred-contact-method-phone = فون
preferred-contact-method-email = ای میل
booking-sure = بھیجنے سے پہلے براہِ کرم دیکھ لیں:

    { $card }

    کوئی سطر بدلنی ہو تو اس کا نمبر لکھیں۔
    { $second }
booking-sure-again = اگر سب درست ہے تو *بھیجیں* لکھیں، یا جو سطر بدلنی ہو اس کا نمبر، مثلاً *3*۔

    { $card }
card-send = بھیجیں
card-cancel = منسوخ کریں
card-what = کیا بدلنا ہے؟ سطر کا نمبر لکھیں۔
card-not-sent = میں نے ابھی کچھ نہیں بھیجا۔ کیا میں بھیج دوں؟ *بھیجیں* یا *منسوخ* لکھیں، یا اس سطر کا نمبر جسے بدلنا ہے۔
line-service = سروس
line-doctor = ڈاکٹر
line-time = وقت
line-where = جگہ
line-person = کس کے لیے
line-phone = فون
line-reason = وجہ
line-length = دورانیہ
line-price = فیس
line-requirements = براہِ کرم نوٹ کریں
line-policy = پالیسی
person-aged = { $age ->
    [0] { $name }، ایک سال سے کم
   *[other] { $name }، { $age }
}
person-months = { $months ->
    [0] { $name }، ایک ماہ سے کم
    [one] { $name }، 1 ماہ
   *[other] { $name }، { $months } ماہ
}
name-species = { $name }، { $species }
species-dog = کتا
species-cat = بلی
species-rabbit = خرگوش
species-bird = پرندہ
species-hamster = ہیمسٹر
species-guinea-pig = گنی پگ
species-fish = مچھلی
species-turtle = کچھوا
species-snake = سانپ
species-lizard = چھپکلی
species-ferret = فیرٹ
species-horse = گھوڑا
species-cow = گائے
species-sheep = بھیڑ
species-goat = بکری
species-camel = اونٹ
species-falcon = باز
species-chicken = مرغی
species-any = جانور
time-in-zone = { $time } ({ $zone } کا وقت)
again-slot = { $service }: نیا وقت چنیں، میں فوراً دوبارہ درخواست بھیج دوں گا، آپ کی بتائی ہوئی ہر بات کے ساتھ۔
again-slot-again = کوئی وقت چنیں، مثلاً *{ $example }*، یا کوئی دن لکھیں، مثلاً ”جمعرات کی صبح“۔
again-slot-on = { $service }، { $day }: وقت چنیں، میں فوراً دوبارہ درخواست بھیج دوں گا، آپ کی بتائی ہوئی ہر بات کے ساتھ۔
again-slot-on-again = کوئی وقت چنیں، مثلاً *{ $example }*، یا کوئی اور دن لکھیں، مثلاً ”جمعرات“۔
again-slot-day = آپ کے لیے کون سا دن مناسب ہے؟ چنیں یا لکھیں، جیسے ”اگلے منگل“۔
again-slot-day-again = کوئی دن لکھیں، مثلاً ”کل“ یا ”جمعرات“۔
again-slot-which = آپ کی مراد کون سا دن ہے؟
again-slot-which-again = دونوں میں سے ایک دن چنیں، مثلاً *{ $example }*۔
again-slot-none = { $service }: وہاں کوئی خالی وقت نہیں ملا۔ کوئی اور دن چنیں، یا *عملہ* لکھیں۔
again-slot-none-again = کوئی اور دن لکھیں، مثلاً ”جمعرات“، یا *عملہ*۔
again-instead = کیا اس کی جگہ { $doctor } سے *{ $new }* مانگوں؟ تب { $old }، جو آپ کے لیے رکھا ہے، پھر خالی ہو جائے گا۔
again-instead-again = { $new } مانگنے کے لیے *ہاں* لکھیں، یا { $old } پر واپس جانے کے لیے *نہیں*؛ { $doctor } آپ کے جواب کے منتظر ہیں۔
again-instead-yes = ہاں، مانگیں
again-instead-no = نہیں، واپس
again-not-offered = { $service }: یہ سروس اب دستیاب نہیں۔
booking-second = { $service }: اگر پہلا وقت نامنظور ہو یا جواب نہ آئے تو دوسرا کون سا وقت مانگوں؟
booking-second-again = کسی وقت کا نمبر لکھیں، مثلاً *2*، یا دن اور وقت، یا *کوئی نہیں*۔
booking-second-on = { $service }، { $day }: ان میں سے آپ کا دوسرا انتخاب کون سا ہے؟
booking-second-on-again = کسی وقت کا نمبر لکھیں، مثلاً *2*، یا کوئی اور دن، یا *کوئی نہیں*۔
booking-second-day = آپ کے لیے کون سا دن مناسب ہے؟ چنیں یا لکھیں، جیسے ”اگلے منگل“۔
booking-second-day-again = کوئی دن لکھیں، مثلاً ”کل“ یا ”جمعرات“۔
booking-second-which = آپ کی مراد کون سا دن ہے؟
booking-second-none = { $service }: وہاں کوئی اور خالی وقت نہیں ملا۔ کوئی اور دن چنیں، یا دوسرا انتخاب رہنے دیں۔
booking-second-none-again = کوئی اور دن لکھیں، مثلاً ”جمعرات“، یا *کوئی نہیں*۔
second-none = دوسرا انتخاب نہیں
second-not-free = آپ کا بتایا ہوا دوسرا وقت خالی نہیں، اس لیے چھوڑ دیا۔
card-second-hint = یہ نامنظور ہو تو دوسرا وقت بتانے کے لیے لکھیں، مثلاً ”یا جمعہ 10:00“۔
line-second = دوسرا انتخاب

## What came of it

submitted = 📨 درخواست بھیج دی گئی۔ *ابھی بک نہیں ہوئی:* { $about }۔

    { $doctor } کا جواب *{ $until }* تک، { $minutes ->
        [long] کلینک کے اوقات میں
        [one] زیادہ سے زیادہ 1 منٹ میں
       *[other] زیادہ سے زیادہ { $minutes } منٹ میں
    }، آئے گا، اور میں فوراً آپ کو لکھوں گا۔ اگر تب تک جواب نہ آیا تو کچھ بک نہیں ہوگا، اور میں آپ کو دوسرے اوقات بتاؤں گا۔

    آپ کا کوڈ *{ $code }* ہے۔ درخواست واپس لینے کے لیے *منسوخ* لکھیں۔
withdrawn = ٹھیک ہے: آپ کی درخواست { $code } ({ $about }) واپس لے لی گئی۔ کچھ بک نہیں ہوا۔
cancelled = ٹھیک ہے: آپ کی اپائنٹمنٹ { $code } ({ $about }) منسوخ ہو گئی۔
state-approved = اس کا فیصلہ پہلے ہی ہو چکا: { $about } *بک ہے* (کوڈ { $code })۔
state-rejected = اس کا فیصلہ پہلے ہی ہو چکا: { $about } *منظور نہیں ہوئی*، اس لیے کچھ بک نہیں (کوڈ { $code })۔
state-expired = وقت پر جواب نہیں آیا: { $about } *بک نہیں* (کوڈ { $code })۔
state-withdrawn = یہ پہلے ہی واپس لی جا چکی: { $about } *بک نہیں* (کوڈ { $code })۔
state-superseded = اس کی جگہ دوسری درخواست آ چکی: { $about } (کوڈ { $code })۔ دیکھنے کے لیے *مینو* لکھیں۔
state-cancelled = یہ پہلے ہی منسوخ ہو چکی: { $about } (کوڈ { $code })۔
state-pending = کچھ تبدیل نہیں ہوا: { $about } اب بھی جواب کی منتظر ہے (کوڈ { $code })۔
state-changed = اس دوران یہ بدل چکا ہے: { $about } (کوڈ { $code })۔ کلینک آپ کو مزید بتا سکتا ہے: { $phone }۔
refused = یہ اس وقت ممکن نہیں۔ *عملہ* لکھیں، کلینک سے کوئی آپ کی مدد کرے گا۔
refused-limit-doctor = { $doctor } کے پاس پہلے سے ایک درخواست ہے: { $code }، { $start }۔ اسے واپس لینے کے لیے *میری درخواستیں* لکھیں؛ پھر آپ یہ بھیج سکتے ہیں۔
refused-limit-contact = کلینک ایک وقت میں جتنی درخواستیں لیتا ہے، آپ کی اتنی پہلے سے منتظر ہیں۔ ان میں سے ایک { $doctor } کے پاس { $code } ہے، { $start }۔ کسی کو واپس لینے کے لیے *میری درخواستیں* لکھیں، یا جواب کا انتظار کریں۔
refused-slot-taken = وہ وقت اب خالی نہیں رہا۔ براہِ کرم کوئی اور چنیں؛ باقی سب محفوظ ہے۔
refused-cutoff = اس اپائنٹمنٹ کا وقت اتنا قریب ہے کہ یہاں منسوخ نہیں ہو سکتی۔ براہِ کرم کلینک کو کال کریں: { $phone }۔
refused-no-such-person = یہ شخص اب ہمارے ریکارڈ میں نہیں۔ براہِ کرم دوبارہ بتائیں کہ اپائنٹمنٹ کس کے لیے ہے۔
refused-not-offered = یہ اب دستیاب نہیں۔ براہِ کرم دوبارہ چنیں۔
submitted-second = یہ نہ ہو سکا تو میں فوراً آپ کا دوسرا انتخاب مانگوں گا: { $when }۔ تب تک وہ آپ کے لیے رکھا نہیں گیا۔
declined = ٹھیک ہے: { $about } پھر خالی ہے، اور کچھ بک نہیں ہوا (کوڈ { $code })۔

## Questions about the clinic

faq-robot = میں ایک پروگرام ہوں: { $clinic } میں اپائنٹمنٹ بک کرتا ہوں اور آسان سوالوں کے جواب دیتا ہوں۔ کلینک کے کسی فرد سے بات کے لیے *عملہ* لکھیں۔
faq-who = یہ { $clinic } کا استقبالیہ ہے۔ میں ایک پروگرام ہوں: اپائنٹمنٹ بک کرتا ہوں اور آسان سوالوں کے جواب دیتا ہوں۔ کلینک کے کسی فرد سے بات کے لیے *عملہ* لکھیں۔
faq-address = { $clinic } یہاں ہے:
    { $where }
faq-hours = { $clinic } میں ان اوقات میں کوئی جواب دیتا ہے:
faq-phone = کلینک کا نمبر { $phone } ہے۔
faq-prices = ہماری فیس:
faq-preparation = براہِ کرم نوٹ کریں:
faq-preparation-none = آپ کی اپائنٹمنٹ کے لیے کلینک کو کوئی خاص تیاری درکار نہیں۔
faq-languages = ہمارے ڈاکٹر یہ زبانیں بولتے ہیں:
faq-languages-none = کلینک نے مجھے جو بتایا ہے اس کے مطابق ہمارے کوئی ڈاکٹر { $language } نہیں بولتے۔
faq-here = یہاں آپ ان زبانوں میں لکھ سکتے ہیں: { $languages }۔
faq-doctors = ہمارے ہاں آپ ان سے مل سکتے ہیں:
faq-unknown = کلینک نے مجھے یہ نہیں بتایا، اور میں اندازہ نہیں لگانا چاہتا۔ براہِ کرم { $phone } پر کال کریں، یا *عملہ* لکھیں، کوئی آپ کو جواب دے گا۔
faq-unknown-no-phone = کلینک نے مجھے یہ نہیں بتایا، اور میں اندازہ نہیں لگانا چاہتا۔ *عملہ* لکھیں، کوئی آپ کو جواب دے گا۔
faq-next = اپائنٹمنٹ بک کرنے کے لیے *بکنگ* لکھیں۔

## The doctor's desk

desk-somebody = ایک مریض
desk-person = { $age ->
    [0] { $name }، ایک سال سے کم
   *[other] { $name }، { $age }
}
desk-urgency-low = ضرورت: کم
desk-urgency-high = ⚠️ ضرورت: زیادہ
desk-urgency-urgent = ⚠️ مریض کے مطابق فوری
desk-emergency = 🆘 ایمرجنسی کے الفاظ ملے
desk-left = { $minutes ->
    [long] { $until } تک آپ کے جواب کا انتظار ہے
    [0] ایک منٹ سے کم باقی، { $until } تک
    [one] 1 منٹ باقی، { $until } تک
   *[other] { $minutes } منٹ باقی، { $until } تک
}
enrol-first = پہلے وہ ایک بار کا کوڈ بھیجیں جو کلینک آپ کو دیتا ہے: آٹھ ہندسے۔ تب تک اس نمبر سے کوئی فیصلہ نہیں ہو سکتا۔
enrolled = ✅ یہ نمبر اب آپ کا ہے: { $clinic } کی درخواستیں آپ کو یہاں ملیں گی۔
enrol-wrong = یہ درست کوڈ نہیں۔ { $left ->
    [0] اب یہ کام نہیں کرے گا؛ کلینک سے نیا کوڈ لیں۔
    [one] آپ ایک بار اور کوشش کر سکتے ہیں۔
   *[other] آپ { $left } بار اور کوشش کر سکتے ہیں۔
}
refused-no-enrolment = اس نمبر کے لیے کوئی کوڈ کھلا نہیں۔ براہِ کرم کلینک سے کوڈ لیں۔
desk-help-visits = { $code } آ گئے · { $code } مکمل · { $code } نہیں آئے · نوٹ { $code } تشخیص … – اپائنٹمنٹ کے بارے میں
visit-arrived = { $code }: { $name } آ گئے ہیں۔ اپائنٹمنٹ ختم ہونے پر *{ $code } مکمل* لکھیں۔
visit-completed = ✅ { $code }: { $name } کی اپائنٹمنٹ مکمل ہوئی۔
visit-no_show = { $code }: { $name } نہیں آئے۔ درج کر لیا گیا۔
note-kept = 📝 { $code } کا نوٹ محفوظ ہو گیا۔
note-how = کوئی نوٹ محفوظ نہیں ہوا۔ یوں لکھیں: نوٹ { $code } تشخیص سر درد – یا علاج، فالو اپ، نسخہ؛ شروع میں “نجی” لکھنے سے صرف آپ دیکھ سکیں گے۔
visit-which = کون سی اپائنٹمنٹ؟ اس کا کوڈ بھی لکھیں، جیسے “{ $code } مکمل”۔
visit-unclear = { $code } سمجھ آیا، مگر “{ $rest }” نہیں۔ کچھ درج نہیں ہوا۔
refused-visit-ended = کچھ نہیں بدلا۔ { $code }: { $state ->
    [arrived] مریض آ چکے ہیں
    [completed] مکمل
    [no_show] مریض نہیں آئے
    [cancelled] منسوخ
    [rescheduled] دوسرے وقت پر منتقل
   *[other] ختم
}۔
refused-visit-later = { $code } کا وقت { $start } ہے، جو ابھی آنا ہے۔ کچھ نہیں بدلا۔
refused-visit-not-begun = { $code } کا آغاز { $start } پر ہے؛ تب تک کسی کو دیر نہیں ہوئی۔ کچھ نہیں بدلا۔
refused-note-empty = { $code } کے نوٹ میں کوئی لفظ نہیں۔ کچھ محفوظ نہیں ہوا۔
close-out = { $count ->
    [one] آج کی اپائنٹمنٹ کا کیا ہوا؟
   *[other] آج کی { $count } اپائنٹمنٹس کا کیا ہوا؟
}
close-out-row = { $code } · { $who } · { $time }
close-out-how = { $code } مکمل یا { $code } نہیں آئے لکھیں۔
close-out-all = سب مکمل
desk-card-still = ⏳ اب بھی آپ کے جواب کی منتظر:
desk-card-backup = { $doctor } کی طرف سے جواب نہیں آیا۔ آپ فیصلہ کر سکتے ہیں:
desk-card-details = مریض نے جو بتایا: تفصیل { $code }
desk-approve = منظور
desk-reject = نامنظور
desk-approve-word = { $code } ہاں
desk-reject-word = { $code } نہیں
desk-row = { $code } · { $who } · { $when } · { $minutes ->
    [long] { $until } تک
   *[other] { $minutes } منٹ باقی
}
desk-row-of = { $row } · { $doctor } کے لیے
desk-more = { $count ->
    [one] … اور 1 مزید۔
   *[other] … اور { $count } مزید۔
}
desk-pending = { $count ->
    [one] 1 درخواست آپ کی منتظر ہے:
   *[other] { $count } درخواستیں آپ کی منتظر ہیں:
}
desk-nothing-waits = کوئی درخواست آپ کی منتظر نہیں۔
desk-how = کوڈ کے ساتھ جواب دیں: { $code } ہاں · { $code } نہیں
desk-how-tap = کارڈ پر بٹن دبا کر جواب دیں، یا اسی کارڈ کے جواب میں ہاں یا نہیں لکھیں۔
desk-help = آپ لکھ سکتے ہیں:
    { $code } ہاں · { $code } نہیں – اس درخواست کا فیصلہ
    { $code } نہیں سب وقت بھرا ہے – فیصلہ، وجہ کے ساتھ
    باقی – جو آپ کا منتظر ہے
    تفصیل { $code } – مریض نے جو بتایا
    بکنگ – آپ کی اپنی اپائنٹمنٹ
    مینو · عملہ · بند
desk-help-tap = آپ لکھ سکتے ہیں:
    باقی – جو آپ کا منتظر ہے
    تفصیل { $code } – مریض نے جو بتایا
    بکنگ – آپ کی اپنی اپائنٹمنٹ
    مینو · عملہ · بند
desk-unclear = ”{ $understood }“ سمجھ آیا، مگر ”{ $leftover }“ نہیں۔ کچھ تبدیل نہیں ہوا۔
desk-unread = ”{ $leftover }“ سمجھ نہیں آیا۔ کچھ تبدیل نہیں ہوا۔
desk-verdict-approve = ہاں
desk-verdict-reject = نہیں
desk-word-pending = باقی
desk-word-details = تفصیل
desk-word-undo = کالعدم
desk-word-help = مدد
desk-unknown-code = آپ کی کسی درخواست کا یہ کوڈ نہیں۔ کچھ تبدیل نہیں ہوا۔
desk-closed = ایک گھنٹے میں پانچ غلط کوڈ آئے۔ { $until } تک صرف کارڈ کا بٹن، یا اسی کارڈ کا جواب مانا جائے گا۔ کچھ تبدیل نہیں ہوا۔
desk-tap-only = یہ کلینک صرف کارڈ کا بٹن، یا اسی کارڈ کا جواب مانتا ہے۔ کچھ تبدیل نہیں ہوا۔
desk-forwarded = فارورڈ کیے گئے پیغام سے فیصلہ نہیں ہوتا۔ کچھ تبدیل نہیں ہوا۔
desk-late = آپ کا پیغام ہمیں دیر سے ملا، اس لیے اس سے کوئی فیصلہ نہیں ہوا۔ صورت یہ ہے:
desk-which = آپ کی مراد کون سی درخواست ہے؟ کچھ تبدیل نہیں ہوا۔
desk-mean = کیا آپ کی مراد { $code } ہے؟ { $answer } لکھیں یا اس کے کارڈ کا بٹن دبائیں۔ کچھ تبدیل نہیں ہوا۔
desk-mean-tap = کیا آپ کی مراد { $code } ہے؟ اس کے کارڈ کا بٹن دبائیں، یا اس کارڈ کا جواب دیں۔ کچھ تبدیل نہیں ہوا۔
desk-just-ended = آپ کی ایک اور درخواست ابھی ختم ہوئی ہے، اس لیے براہِ کرم بتائیں کہ کون سی مراد ہے۔ کچھ تبدیل نہیں ہوا۔
desk-not-yet-shown = { $code } آپ کو لکھنے کے بعد پہنچی۔ کچھ تبدیل نہیں ہوا۔
desk-which-details = کس درخواست کی تفصیل؟ مثلاً لکھیں: تفصیل { $code }
desk-not-here = یہ درخواست آپ کی نہیں، یا اب یہاں محفوظ نہیں۔ کچھ تبدیل نہیں ہوا۔
desk-by-staff = استقبالیہ
desk-by-rule = کلینک کا اصول
desk-state-waiting = { $code } اب بھی آپ کی منتظر ہے۔
desk-state-waits-for-patient = { $code } { $until } تک مریض کے جواب کی منتظر ہے۔
desk-state-approved = { $code } کی منظوری: { $by } ({ $at })۔
desk-state-approved-you = آپ نے { $code } منظور کی ({ $at })۔
desk-state-rejected = { $code } کی نامنظوری: { $by } ({ $at })۔
desk-state-rejected-you = آپ نے { $code } نامنظور کی ({ $at })۔
desk-state-expired = { $code } کی مہلت جواب کے بغیر ختم ہو گئی ({ $at })۔ مریض کو بتایا جا رہا ہے کہ بک نہیں ہوئی۔
desk-state-withdrawn = مریض نے { $code } واپس لے لی ({ $at })۔
desk-state-superseded = { $code } کی جگہ دوسری درخواست آ گئی ({ $at })۔
desk-state-cancelled = { $code } منظور ہوئی تھی؛ اس کے بعد اپائنٹمنٹ منسوخ ہو گئی۔
desk-state-noted-approve = { $by } نے ابھی { $code } منظور کی ہے؛ یہ { $seconds } سیکنڈ میں حتمی ہوگی۔
desk-state-noted-approve-you = آپ نے ابھی { $code } منظور کی ہے؛ یہ { $seconds } سیکنڈ میں حتمی ہوگی۔ واپس لینے کے لیے لکھیں: کالعدم
desk-state-noted-reject = { $by } نے ابھی { $code } نامنظور کی ہے؛ یہ { $seconds } سیکنڈ میں حتمی ہوگی۔
desk-state-noted-reject-you = آپ نے ابھی { $code } نامنظور کی ہے؛ یہ { $seconds } سیکنڈ میں حتمی ہوگی۔ واپس لینے کے لیے لکھیں: کالعدم
desk-approved = ✅ منظور: { $code } · { $name } · { $when }۔
desk-rejected = نامنظور: { $code } · { $name } · { $when }۔
desk-told-now = مریض کو ابھی بتایا جا رہا ہے۔
desk-told-why = مریض کو ابھی آپ کی وجہ کے ساتھ بتایا جا رہا ہے۔
desk-told-by-phone = مریض کو پیغام نہیں چاہئیں: کلینک انہیں فون پر بتائے گا۔
desk-noted-now = مریض کو { $seconds } سیکنڈ میں بتایا جائے گا؛ تب تک *کالعدم* لکھنے سے فیصلہ واپس ہو جاتا ہے۔
desk-noted-why = مریض کو { $seconds } سیکنڈ میں آپ کی وجہ کے ساتھ بتایا جائے گا؛ تب تک *کالعدم* لکھنے سے فیصلہ واپس ہو جاتا ہے۔
desk-noted-by-phone = یہ { $seconds } سیکنڈ میں حتمی ہوگا؛ تب تک *کالعدم* لکھنے سے فیصلہ واپس ہو جاتا ہے۔ مریض پیغامات نہیں چاہتے: پھر کلینک انہیں فون پر بتائے گا۔
desk-undo = کالعدم
desk-undo-word = کالعدم
desk-undone = ↩️ فیصلہ واپس لے لیا گیا، کسی کو نہیں بتایا گیا۔
desk-undo-late = اب اسے واپس لینے کا وقت نہیں رہا۔
desk-undo-nothing = واپس لینے کو کچھ نہیں۔
desk-undo-which = آپ نے ابھی ایک سے زیادہ فیصلے کیے ہیں۔ مثلاً لکھیں: کالعدم { $code }
desk-help-agenda = آج · جمعہ · 12 مئی – اس دن کی آپ کی اپائنٹمنٹس
desk-help-other = { $code } 16:30 · { $code } کل 9:00 – مریض کو کوئی اور وقت پیش کرنا
desk-help-ask = { $code }؟ کیا آپ خون پتلا کرنے کی دوا لیتے ہیں – مریض سے پوچھنا
desk-help-ask-tap = کارڈ کے جواب میں: ؟ کیا آپ خون پتلا کرنے کی دوا لیتے ہیں – مریض سے پوچھنا
desk-help-many = 1 ہاں 2 نہیں · سب منظور آج – فہرست سے ایک ساتھ کئی
desk-help-undo = کالعدم – جو ابھی فیصلہ کیا، واپس لینا
desk-agenda = *{ $day }*
desk-agenda-empty = *{ $day }*: نہ کوئی اپائنٹمنٹ ہے، نہ کوئی درخواست منتظر۔
desk-agenda-line = { $time } · { $code } · { $name } · { $service } · { $state }
desk-agenda-confirmed = بُک
desk-agenda-arrived = پہنچ گئے
desk-agenda-in-progress = جاری
desk-agenda-completed = مکمل
desk-agenda-no-show = نہیں آئے
desk-agenda-waits-doctor = آپ کی منتظر
desk-agenda-waits-patient = مریض کی منتظر
desk-agenda-noted-approve = ابھی منظور
desk-agenda-noted-reject = ابھی نامنظور
desk-batch-noted = مریضوں کو { $seconds } سیکنڈ میں بتایا جائے گا؛ تب تک *کالعدم* لکھنے سے فیصلہ واپس ہو جاتا ہے۔
desk-batch-told = مریضوں کو ابھی بتایا جا رہا ہے۔
desk-batch-unknown = آپ کی کسی درخواست کا کوڈ { $code } نہیں۔
desk-batch-no-row = فہرست میں سطر { $number } نہیں ہے۔
desk-batch-no-list = «{ $number }» سے کوئی درخواست مراد نہیں: نمبر صرف فہرست کے فوراً بعد شمار ہوتے ہیں۔
desk-batch-no-time = { $code }: یہاں دوسرا وقت پیش نہیں کیا جا سکتا؛ ہاں یا نہیں لکھیں۔
desk-batch-twice = { $code } دو بار مختلف جواب کے ساتھ آئی ہے، اس لیے اس میں کچھ تبدیل نہیں ہوا۔
desk-row-alone = { $number } سے مراد { $code } ہے۔ فیصلے کے لیے { $number } ہاں یا { $number } نہیں لکھیں۔ کچھ تبدیل نہیں ہوا۔
desk-details = { $code } · { $name }
desk-details-none = مریض نے مزید کچھ نہیں بتایا۔
desk-details-ended = تفصیل اس وقت تک دکھائی جاتی ہے جب تک درخواست کھلی یا بک ہو۔
desk-intake-chief_complaint = وجہ: { $words }
desk-intake-symptoms = علامات: { $words }
desk-intake-medical_history = پرانی بیماریاں: { $words }
desk-intake-current_medications = دوائیں: { $words }
desk-intake-allergies = الرجی: { $words }
desk-intake-patient_gender = جنس: { $words }
desk-intake-special_requests = ضروریات: { $words }
desk-question = ❓ { $by }: ”{ $words }“
desk-question-answer = 💬 جواب: ”{ $words }“
desk-question-open = 💬 ابھی جواب نہیں آیا۔
desk-question-skipped = 💬 مریض سوال کھلا چھوڑتا ہے۔
desk-question-asked = ❓ پوچھا گیا: { $code } · { $name } · ”{ $question }“
desk-question-longer = فیصلے کے لیے اب *{ $until }* تک کا وقت ہے، اور جواب آپ کو فوراً ملے گا۔
desk-question-same = جواب آپ کو فوراً ملے گا۔ فیصلے کا وقت وہی ہے، *{ $until }* تک۔
desk-question-empty = کیا پوچھوں؟ اسی سطر میں لکھیں، مثلاً: { $code }؟ کیا آپ خون پتلا کرنے کی دوا لیتے ہیں
desk-question-long = سوال بہت لمبا ہے: { $length } حروف، زیادہ سے زیادہ { $most }۔ کچھ نہیں پوچھا گیا۔
desk-question-how = مریض سے پوچھنے کے لیے کوڈ کے بعد سوالیہ نشان لگائیں: { $code }؟ …
desk-question-how-tap = مریض سے پوچھنے کے لیے { $code } کے کارڈ کا جواب دیں اور سوالیہ نشان سے شروع کریں: ؟ …
refused-question-most = { $code } کے مریض سے { $most } بار پوچھا جا چکا ہے، اس سے زیادہ نہیں۔ کچھ نہیں پوچھا گیا۔
refused-question-twice = { $code } کے مریض سے یہی پوچھا جا چکا ہے اور جواب ابھی نہیں آیا۔ دوبارہ نہیں پوچھا گیا۔
refused-question-by-phone = { $code } کے مریض کو پیغام نہیں چاہئیں، اس لیے میں نہیں پوچھ سکتا۔ کچھ تبدیل نہیں ہوا۔
refused-question-declined = { $code } کا مریض نہیں چاہتا کہ صحت کی تفصیل یہاں رکھی جائے، اس لیے نہیں پوچھا۔ کچھ تبدیل نہیں ہوا۔
refused-tap-only = اب صرف کارڈ کا بٹن، یا اسی کارڈ کا جواب مانا جاتا ہے۔ کچھ تبدیل نہیں ہوا۔
refused-not-yours = یہ درخواست آپ کی نہیں۔ کچھ تبدیل نہیں ہوا۔
refused-not-a-doctor = اس کا فیصلہ صرف اس کلینک کا ڈاکٹر کر سکتا ہے۔ کچھ تبدیل نہیں ہوا۔
refused-undo-which = آپ نے ابھی ایک سے زیادہ فیصلے کیے ہیں: کالعدم کے ساتھ کوڈ لکھیں۔ کچھ تبدیل نہیں ہوا۔
refused-nothing-to-undo = واپس لینے کو کچھ نہیں۔ کچھ تبدیل نہیں ہوا۔
reject-reason-why = کیا میں مریض کو وجہ بتا دوں؟ 10 منٹ کے اندر لکھیں، یا ”چھوڑیں“۔
reject-reason-why-again = اپنے الفاظ میں وجہ لکھیں، مثلاً: اس دن سب وقت بھرا ہے۔ یا ”چھوڑیں“۔
reject-reason-skip = چھوڑیں
reject-reason-done = مریض کو آپ کی وجہ بتائی جا رہی ہے۔
reject-reason-done-by-phone = کلینک مریض کو آپ کی وجہ فون پر بتائے گا۔
reject-reason-noted = لکھ لیا: مریض کو آپ کی وجہ کے ساتھ بتایا جائے گا۔
reject-reason-skipped = ٹھیک ہے، کوئی وجہ نہیں۔
reject-reason-over = وجہ کے لیے 10 منٹ گزر گئے؛ مریض کو وجہ کے بغیر بتا دیا گیا۔
desk-other = کوئی اور وقت
desk-other-word = { $code } 16:30
desk-offered = { $count ->
    [one] آپ کی 1 پیشکش مریض کی منتظر ہے:
   *[other] آپ کی { $count } پیشکشیں مریضوں کی منتظر ہیں:
}
desk-offered-other = پیشکش: { $code } · { $name } · { $when }، { $old } کی جگہ۔
desk-offered-late = { $old } کی مہلت ختم ہو چکی تھی، مگر وقت ابھی خالی ہے۔ اسے { $code } · { $name } · { $when } کے طور پر رکھا ہے۔
desk-asked-now = مریض سے ابھی پوچھا جا رہا ہے، { $until } تک کا وقت ہے؛ ہاں کہنے پر بک ہو جائے گا۔
desk-asked-by-phone = مریض کو پیغام نہیں چاہئیں: کلینک { $until } تک فون پر پوچھے گا۔
desk-taken-back = پیشکش واپس: { $code } · { $name } · { $when }۔
desk-late-taken = اس کا وقت اب کسی اور کا ہے۔ کچھ تبدیل نہیں ہوا۔
desk-late-past = اس کا وقت گزر چکا، اس لیے اب پیش نہیں ہو سکتا۔ کچھ تبدیل نہیں ہوا۔
desk-late-asked-again = مریض اس کے بعد آپ سے دوبارہ درخواست کر چکے، اس لیے کچھ تبدیل نہیں ہوا:
desk-late-being-asked = مریض سے پہلے ہی پوچھا جا رہا ہے، اس لیے کچھ تبدیل نہیں ہوا:
desk-late-how = پھر بھی مریض کو پیش کرنے کے لیے لکھیں: { $code } ہاں
desk-late-how-tap = پھر بھی مریض کو پیش کرنے کے لیے اس کے کارڈ پر ”منظور“ دبائیں۔
desk-state-offer-approved = مریض نے { $code } قبول کی ({ $at })؛ بک ہے۔
desk-state-offer-rejected = مریض نے { $code } نہیں لی ({ $at })۔
desk-state-offer-expired = مریض نے { $code } کا جواب وقت پر نہیں دیا ({ $at })۔ بک نہیں ہے۔
desk-state-replaced = { $code } کی جگہ { $new } آ گئی ({ $at })۔
propose-slot = { $code } ({ $name }، { $old }) کے لیے کوئی اور وقت: چنیں یا لکھیں، جیسے ”16:30“ یا ”کل 9:00“۔
propose-slot-again = کسی وقت کا نمبر لکھیں، یا وقت جیسے ”16:30“ یا ”جمعہ 9:00“؛ *واپس* سے سب ویسا ہی رہے گا۔
propose-slot-on = { $code } ({ $name }، { $old }) کے لیے کوئی اور وقت، { $day }: چنیں یا لکھیں۔
propose-slot-on-again = کسی وقت کا نمبر لکھیں، یا وقت جیسے ”16:30“ یا ”جمعہ 9:00“؛ *واپس* سے سب ویسا ہی رہے گا۔
propose-slot-day = کس دن؟ چنیں یا لکھیں، جیسے ”جمعہ“۔
propose-slot-day-again = کوئی دن لکھیں، مثلاً ”کل“ یا ”جمعہ“۔
propose-slot-which = آپ کی مراد کون سا دن ہے؟
propose-slot-none = وہاں { $code } ({ $name }، { $old }) کے لیے کوئی خالی وقت نہیں ملا۔ آپ خود لکھ سکتے ہیں، جیسے ”جمعہ 16:30“۔
propose-slot-none-again = دن اور وقت لکھیں، جیسے ”جمعہ 16:30“؛ *واپس* سے سب ویسا ہی رہے گا۔
propose-outside = { $when } آپ کے اوقات سے باہر ہے۔ کیا پھر بھی { $code } کے لیے پیش کروں؟
propose-outside-again = { $code } کے لیے { $when } پیش کرنے کو *ہاں* لکھیں، یا *نہیں*۔
propose-outside-yes = ہاں، پیش کریں
propose-outside-no = نہیں
propose-left = ٹھیک ہے، کچھ پیش نہیں کیا گیا۔
refused-offer-past = { $start } گزر چکا ہے۔ کچھ تبدیل نہیں ہوا۔
refused-offer-soon = { $start } بہت قریب ہے: مریض جواب نہیں دے سکے گا۔ کچھ تبدیل نہیں ہوا۔
refused-offer-taken = { $start } خالی نہیں: وہاں آپ کی کوئی چیز ہے، یا کوئی ابھی اسے چن رہا ہے۔ کچھ تبدیل نہیں ہوا۔
refused-outside-hours = { $start } آپ کے اوقات سے باہر ہے، اس لیے کچھ پیش نہیں کیا گیا۔ پھر بھی پیش کرنے کے لیے اسے کوڈ کے ساتھ اکیلا لکھیں۔
refused-offer-same = { $start } وہی وقت ہے جس کی بات ہو رہی ہے۔ کچھ تبدیل نہیں ہوا۔

## Announcements

notice-phone = یا کلینک کو کال کریں: { $phone }
notice-confirmed = ✅ تصدیق ہو گئی: { $service }، { $doctor } کے ساتھ
notice-confirmed-name = { $name } کے لیے
notice-confirmed-address = پتہ: { $address }
notice-confirmed-requirements = براہِ کرم نوٹ کریں: { $requirements }
notice-confirmed-code = آپ کا کوڈ: { $code }
notice-confirmed-cancel = اگر آپ نہ آ سکیں تو لکھیں: منسوخ
notice-confirmed-cancel-phone = اگر آپ نہ آ سکیں تو براہِ کرم کلینک کو کال کریں: { $phone }
notice-confirmed-cancel-person = اگر آپ نہ آ سکیں تو لکھیں: عملہ
notice-confirmed-cancel-until = اگر آپ نہ آ سکیں تو لکھیں: منسوخ ({ $until } تک)
notice-rejected = بک نہیں ہوئی: { $doctor } آپ کی درخواست { $code } قبول نہیں کر سکتے ({ $service }، { $when })۔
notice-rejected-why = { $doctor } کا پیغام: ”{ $reason }“
notice-again = یہ اوقات خالی ہیں۔ دوبارہ درخواست کے لیے کوئی چنیں؛ آپ کے جواب محفوظ ہیں۔
notice-no-times = آپ کے جواب محفوظ ہیں۔ کوئی اور وقت دیکھنے کے لیے ”بکنگ“ لکھیں۔
notice-reasoned = آپ کی درخواست { $code } کے بارے میں { $doctor } کا پیغام: ”{ $reason }“
notice-expired = بک نہیں ہوئی: آپ کی درخواست { $code } کا جواب وقت پر نہیں آیا۔
notice-expired-what = { $service }، { $doctor } کے ساتھ، { $when }: یہ وقت پھر خالی ہے۔
notice-doctor-line = { $code } · { $who } · { $service } · { $when }
notice-doctor-by-rule = نئی اپائنٹمنٹ، منظوری کی ضرورت نہیں:
notice-half = ⏳ { $doctor } کے جواب کا اب بھی انتظار ہے: { $about }۔ جواب { $until } تک آئے گا؛ جواب کے بغیر کچھ بک نہیں ہوگا، اور میں ہر صورت میں آپ کو لکھوں گا۔ واپس لینے کے لیے *منسوخ* لکھیں۔
notice-asked = ❓ *{ $doctor }* آپ کی درخواست { $code } ({ $about }) کے فیصلے سے پہلے پوچھتے ہیں:
    ”{ $question }“
    براہ کرم یہیں ایک پیغام میں جواب دیں۔ اب آپ کی درخواست کا فیصلہ *{ $until }* تک ہو گا، اور میں ہر صورت میں آپ کو لکھوں گا۔
notice-doctor-asked = { $by } نے پہلے مریض سے کچھ پوچھا ہے؛ فیصلہ { $at } تک ہو سکتا ہے:
notice-doctor-approved-by = منظور کرنے والا: { $by }
notice-doctor-rejected-by = نامنظور کرنے والا: { $by }
notice-doctor-withdrawn = مریض نے واپس لے لی، اب فیصلے کی ضرورت نہیں:
notice-doctor-withdrawn-noted = مریض نے جواب حتمی ہونے سے پہلے واپس لے لی، اس لیے وہ اب شمار نہیں ہوتا:
notice-doctor-cancelled = اپائنٹمنٹ منسوخ ہوئی، وقت پھر خالی ہے:
notice-doctor-expired = جواب کے بغیر مہلت ختم ہوئی ({ $at })۔ مریض کو بتایا جا رہا ہے کہ بک نہیں ہوئی:
notice-offer-other = { $doctor } { $old } (آپ کی درخواست { $code }) نہیں لے سکتے، مگر ایک اور وقت پیش کرتے ہیں:
notice-offer-instead = { $doctor } اب { $old } ({ $code }) کی جگہ ایک اور وقت پیش کرتے ہیں:
notice-offer-after-expiry = آپ کی درخواست { $code } ({ $old }) کی مہلت جواب کے بغیر ختم ہو گئی تھی۔ اب { $doctor } یہ وقت پیش کرتے ہیں:
notice-offer-late = آپ کی درخواست { $code } کی مہلت جواب کے بغیر ختم ہو گئی تھی۔ اب { $doctor } نے ہاں کہہ دی ہے اور وقت ابھی خالی ہے۔ کیا آپ اب بھی چاہتے ہیں؟
notice-offer-what = *{ $about }*
    یہ آپ کے لیے *{ $until }* تک رکھا ہے۔ ہاں کہنے پر بک ہو جائے گا؛ جواب نہ آیا تو کچھ بک نہیں ہوگا۔ کوڈ: { $code }
notice-taken-back = بک نہیں ہوئی: { $doctor } نے پیش کیا ہوا وقت واپس لے لیا ({ $service }، { $when }، کوڈ { $code })۔
notice-unanswered = بک نہیں ہوئی: پیش کیے گئے وقت پر آپ کا جواب نہیں ملا ({ $code })۔
notice-second = میں نے فوراً آپ کا دوسرا انتخاب مانگ لیا ہے: *{ $when }*۔ جواب *{ $until }* تک آئے گا؛ تب تک کچھ بک نہیں۔ آپ کا نیا کوڈ: { $code }
notice-second-gone = آپ کا دوسرا انتخاب، { $when }، اب نہیں مل سکتا۔
notice-doctor-offered = اب فیصلے کی ضرورت نہیں، کوئی اور وقت پیش کیا گیا ہے:
notice-doctor-accepted = بک ہو گئی، مریض نے آپ کا وقت قبول کیا:
notice-doctor-declined = مریض آپ کا پیش کیا ہوا وقت نہیں لے رہے؛ وہ پھر خالی ہے:
notice-doctor-unanswered = مریض نے آپ کی پیشکش کا جواب وقت پر نہیں دیا ({ $at })؛ وقت پھر خالی ہے:

## The carrier

carrier-choose = منتخب کریں
carrier-sorry = معذرت، آپ کے آخری پیغام پر ہماری طرف سے کچھ غلط ہو گیا۔ { $clinic } کے عملے کو بتا دیا گیا ہے۔ ایمرجنسی میں فوراً { $emergency } پر کال کریں۔
carrier-sorry-call = یا کلینک کو کال کریں: { $phone }

## Reminders

reminder-today = ⏰ آج: { $service }، { $doctor } کے ساتھ
reminder-tomorrow = ⏰ کل: { $service }، { $doctor } کے ساتھ
reminder-coming = کیا آپ اس اپائنٹمنٹ پر آ رہے ہیں؟
    { $about }
reminder-soon = ⏰ یاد دہانی: { $service }، { $doctor } کے ساتھ
reminder-coming-again = براہِ کرم ایک چنیں: آ رہے ہیں تو *ہاں* لکھیں، یا نیچے کی کسی سطر کا نمبر۔
    { $about }
reminder-ask = کیا آپ آ رہے ہیں؟
reminder-known = آپ بتا چکے ہیں کہ آ رہے ہیں، شکریہ۔ اگر نہیں تو نیچے سے چنیں۔
reminder-ended = اس اپائنٹمنٹ کا وقت گزر چکا ہے، اس لیے کچھ نہیں بدلا۔
reminder-confirm = میں آؤں گا / آؤں گی
reminder-move = کوئی اور وقت
reminder-cancel = نہیں آ سکتا / سکتی
reminder-thanks = شکریہ، لکھ لیا کہ آپ آ رہے ہیں: { $about }۔ تب ملاقات ہوگی!
choice-reminders-off = اب میں آپ کو اپائنٹمنٹ کی یاد نہیں دلاؤں گا۔ دوبارہ شروع کرنے کے لیے *یاد دہانی چاہیے* لکھیں۔
choice-reminders-on = میں آپ کو اپائنٹمنٹ کی یاد دلاؤں گا۔
choice-confirmations-off = اب میں آپ کی درخواست منظور، نامنظور یا ختم ہونے پر نہیں لکھوں گا۔ *میری اپائنٹمنٹ* لکھ کر آپ ہمیشہ دیکھ سکتے ہیں۔ دوبارہ شروع کرنے کے لیے *تصدیق چاہیے* لکھیں۔
choice-confirmations-on = آپ کی درخواست کا فیصلہ ہوتے ہی میں آپ کو لکھوں گا۔
choice-updates-off = اب میں انتظار کے دوران یا اپائنٹمنٹ کے بعد کوئی اطلاع نہیں بھیجوں گا۔ دوبارہ شروع کرنے کے لیے *اطلاعات چاہیے* لکھیں۔
choice-updates-on = میں آپ کو انتظار کے دوران اور اپائنٹمنٹ کے بعد اطلاع بھیجوں گا۔
rating-ask = آنے کا شکریہ: { $service }، { $doctor } کے ساتھ۔ کیسا رہا، 1 (برا) سے 5 (بہت اچھا) تک؟
rating-stars = یہ اپائنٹمنٹ کیسی رہی، 1 (بری) سے 5 (بہت اچھی) تک؟
    { $about }
rating-stars-again = براہِ کرم *1* سے *5* تک کوئی نمبر لکھیں۔
    { $about }
rating-row = { $stars } ⭐
rating-thanks = شکریہ!
rating-kept = شکریہ، میں نے آپ کی بات محفوظ کر لی۔
rating-comment-words = کیا آپ کچھ اور بتانا چاہیں گے؟ ایک پیغام میں لکھیں، یا چھوڑ دیں۔
rating-skipped = ٹھیک ہے، شکریہ!
rating-ended = اس اپائنٹمنٹ کی رائے دینے کا وقت گزر چکا ہے، اس لیے کچھ نہیں بدلا۔

## سانچے: واٹس ایپ کی 24 گھنٹے کی مہلت کے بعد بھیجے جاتے ہیں، Meta لفظ بہ لفظ منظور کرتا ہے؛ صرف کلینک، کوڈ اور اوقات بتاتے ہیں

template-card = اپائنٹمنٹ کی ایک درخواست { $clinic } میں آپ کے جواب کی منتظر ہے: { $code }، مانگا گیا وقت { $when } ہے۔ براہ کرم { $until } تک فیصلہ کریں؛ جواب کے بغیر کچھ بک نہیں ہوتا۔
template-backup = کلینک { $clinic } کے ایک ساتھی نے درخواست { $code } کا جواب نہیں دیا، مانگا گیا وقت { $when } ہے۔ آپ ان کی جگہ { $until } تک فیصلہ کر سکتے ہیں؛ جواب کے بغیر کچھ بک نہیں ہوتا۔
template-confirmed = آپ کی اپائنٹمنٹ { $clinic } میں تصدیق ہو گئی ہے، وقت { $when } ہے۔ آپ کا کوڈ { $code } ہے۔ کوئی سوال ہو یا آپ نہ آ سکیں تو اس پیغام کا جواب دیں۔
template-rejected = آپ کی درخواست { $code } جو { $clinic } میں { $when } کے لیے تھی، قبول نہیں ہو سکی، اس لیے کچھ بک نہیں ہوا۔ آپ کے جواب محفوظ ہیں؛ آپ نیچے دوسرے خالی اوقات دیکھ سکتے ہیں۔
template-rejected-alone = آپ کی درخواست { $code } جو { $clinic } میں { $when } کے لیے تھی، قبول نہیں ہو سکی، اس لیے کچھ بک نہیں ہوا۔ آپ کے جواب محفوظ ہیں؛ دوسرا وقت دیکھنے کے لیے ”بکنگ“ لکھیں۔
template-expired = آپ کی درخواست { $code } جو { $clinic } میں { $when } کے لیے تھی، اس کا جواب وقت پر نہیں آیا، اس لیے کچھ بک نہیں ہوا۔ آپ کے جواب محفوظ ہیں؛ آپ نیچے دوسرے خالی اوقات دیکھ سکتے ہیں۔
template-expired-alone = آپ کی درخواست { $code } جو { $clinic } میں { $when } کے لیے تھی، اس کا جواب وقت پر نہیں آیا، اس لیے کچھ بک نہیں ہوا۔ آپ کے جواب محفوظ ہیں؛ دوسرا وقت دیکھنے کے لیے ”بکنگ“ لکھیں۔
template-reminder = یاد دہانی: آپ کی اپائنٹمنٹ { $clinic } میں ہے، وقت { $when } ہے۔ آپ کا کوڈ { $code } ہے۔ تصدیق، تبدیلی یا منسوخی کے لیے اس پیغام کا جواب دیں۔
template-asked = فیصلے سے پہلے کلینک { $clinic } میں آپ کے ڈاکٹر آپ کی درخواست { $code } کے بارے میں کچھ جاننا چاہتے ہیں، مانگا گیا وقت { $when } ہے۔ سوال پڑھنے کے لیے { $until } تک اس پیغام کا جواب دیں۔
template-doctor-confirmed = ایک اپائنٹمنٹ { $clinic } میں { $when } کے لیے بک ہے۔ اس کا کوڈ { $code } ہے؛ آپ کو اب کوئی فیصلہ نہیں کرنا۔
template-doctor-rejected = درخواست { $code } جو { $clinic } میں { $when } کے لیے تھی، نامنظور ہو گئی ہے؛ آپ کو اب کوئی فیصلہ نہیں کرنا۔
template-doctor-expired = درخواست { $code } جو { $clinic } میں { $when } کے لیے تھی، جواب کے بغیر ختم ہو گئی۔ مریض کو بتایا جا رہا ہے کہ کچھ بک نہیں ہوا۔
template-doctor-withdrawn = مریض نے درخواست { $code } جو { $clinic } میں { $when } کے لیے تھی، واپس لے لی؛ آپ کو اب کوئی فیصلہ نہیں کرنا۔
template-doctor-cancelled = اپائنٹمنٹ { $code } جو { $clinic } میں { $when } کے لیے تھی، منسوخ ہو گئی، اور وقت پھر خالی ہے۔
template-times = دوسرے اوقات دیکھیں
template-asked-see = سوال دیکھیں

## A doctor's own time: away, late, back

desk-help-life = مصروف 15:00 تک · چھٹی کل · چھٹی 3 سے 7 مئی – اپنا وقت بند کرنا
    لیٹ 20 – آج کے مریضوں کو بتانا
    میری چھٹیاں – دوبارہ کھولنا
life-what = آپ نہیں ہوں گے: *{ $when }*۔ یہ متاثر ہوں گے:
    { $who }

    کیا کروں؟ جس کی اپائنٹمنٹ منسوخ ہو، اسے فوراً بتایا جاتا ہے اور دوسرے اوقات دیے جاتے ہیں۔
life-what-again = وقت بند کر کے انہیں بتانے کے لیے *1*، صرف خالی وقت بند کرنے کے لیے *2*، سب ویسا ہی رکھنے کے لیے *3* لکھیں۔ آپ نہیں ہوں گے: { $when }۔
    { $who }
life-free = کیا *{ $when }* بند کر دوں؟ اس وقت کسی کی اپائنٹمنٹ یا درخواست نہیں۔
life-free-again = { $when } بند کرنے کے لیے *ہاں* یا کھلا رکھنے کے لیے *نہیں* لکھیں۔
life-tell-yes = بند کریں اور بتائیں
life-free-yes = صرف خالی وقت
life-close-yes = ہاں، بند کریں
life-no = نہیں، رہنے دیں
life-reason = دستیاب نہیں
life-kept = ٹھیک ہے، کچھ تبدیل نہیں ہوا۔
life-line-booked = • { $code } · { $name } · { $when } · بک ہے
life-line-waits = • { $code } · { $name } · { $when } · جواب کا منتظر
life-done = ✅ بند: { $when }۔ اس وقت کوئی بک نہیں کر سکتا۔
life-told = { $count ->
    [one] ابھی 1 شخص کو معذرت اور دوسرے اوقات کے ساتھ بتایا جا رہا ہے۔
   *[other] ابھی { $count } لوگوں کو معذرت اور دوسرے اوقات کے ساتھ بتایا جا رہا ہے۔
}
life-by-phone = پیغام نہیں چاہتے، اس لیے کلینک فون کرے گا: { $who }
life-called = { $code } ({ $name })
life-stay = جو پہلے سے بک یا طلب ہے، وہ ویسا ہی رہے گا۔
life-way-back = دوبارہ کھولنے کے لیے لکھیں: میری چھٹیاں
life-either = کون سا دن: { $days }؟ تاریخ لکھیں۔ کچھ تبدیل نہیں ہوا۔
life-over = وہ وقت گزر چکا۔ کچھ تبدیل نہیں ہوا۔
life-how = یوں لکھیں: مصروف 15:00 تک · چھٹی کل · چھٹی 3 سے 7 مئی
refused-life-changed = اس دوران جو دکھائے تھے ان کے علاوہ اور لوگ متاثر ہیں، اس لیے ابھی کچھ نہیں کیا گیا۔ دوبارہ دیکھ لیں۔
delay-sure = تقریباً { $minutes } منٹ تاخیر۔ میں انہیں بتاؤں گا:
    { $who }

    ان کی اپائنٹمنٹ برقرار رہے گی۔ کیا بتا دوں؟
delay-sure-again = تقریباً { $minutes } منٹ کی تاخیر بتانے کے لیے *ہاں* لکھیں، ورنہ *نہیں*۔
    { $who }
delay-yes = ہاں، بتا دیں
delay-no = نہیں، نہ بتائیں
delay-line = • { $code } · { $name } · { $planned } ← { $starts }
delay-done = { $count ->
    [one] ابھی 1 شخص کو بتایا جا رہا ہے۔ اپائنٹمنٹ برقرار ہے۔
   *[other] ابھی { $count } لوگوں کو بتایا جا رہا ہے۔ اپائنٹمنٹس برقرار ہیں۔
}
delay-kept = ٹھیک ہے، کسی کو نہیں بتایا جائے گا۔
delay-told = انہیں یہی پہلے بتایا جا چکا ہے، اس لیے دوبارہ نہیں بتایا جائے گا۔
delay-nobody = آج کوئی اپائنٹمنٹ باقی نہیں، اس لیے بتانے کو کوئی نہیں۔
delay-how = منٹوں میں لکھیں، زیادہ سے زیادہ 240: لیٹ 20
absence-which = کون سا وقت دوبارہ کھولوں؟ جو اس کے لیے منسوخ ہوا وہ منسوخ ہی رہے گا۔
absence-which-again = کسی سطر کا نمبر لکھیں، مثلاً *1*۔
absence-no = نہیں، رہنے دیں
absence-none = آپ نے یہاں کوئی آنے والا وقت بند نہیں کیا۔ جو کلینک کے کیلنڈر میں بند ہے، اسے کلینک کھولتا ہے۔
absence-kept = ٹھیک ہے، کچھ تبدیل نہیں ہوا۔
absence-done = ✅ دوبارہ کھلا: { $when }۔ جو منسوخ ہوا وہ منسوخ ہی رہے گا۔
absence-how = یوں لکھیں: میری چھٹیاں
refused-absence-over = وہ وقت گزر چکا یا پہلے ہی کھل چکا ہے۔
span-days = { $first } – { $last }
span-part = { $day }، { $start }–{ $end }
notice-away = { $doctor } اس وقت دستیاب نہیں ہیں۔
notice-called-off = معذرت: { $doctor } موجود نہیں ہوں گے، اس لیے آپ کی اپائنٹمنٹ منسوخ کر دی گئی ہے۔
notice-called-off-what = منسوخ: { $service }، { $when } · { $code }
notice-delayed = ⏳ { $doctor } تقریباً { $minutes } منٹ لیٹ ہیں۔ آپ کی اپائنٹمنٹ { $code } ({ $service }) { $planned } کے بجائے تقریباً *{ $starts }* بجے شروع ہوگی۔ یہ برقرار ہے؛ صبر کا شکریہ۔
