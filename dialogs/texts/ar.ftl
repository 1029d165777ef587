### What antesala says in Arabic (Modern Standard Arabic, polite plural). The same keys as in every language.
### reviewed_by: nobody yet

## How days, times, prices and lists are written

cldr-day = EEEE d MMMM
cldr-day-time = EEEE d MMMM، HH:mm
cldr-row = EEE d MMM HH:mm
cldr-money = ar
list-comma = ،{ " " }

## Heard everywhere

hello = مرحبًا!
hello-name = مرحبًا { $name }!
missed = عذرًا، لم أفهم ذلك.
noted = حسنًا، سأحتفظ بذلك لما بعد.
changed = حسنًا، غيّرت ذلك.
service-likely = ربما تقصدون: *{ $services }*. اختاروا من فضلكم.
doctor-elsewhere = هذه الخدمة غير متاحة لدى { $doctor }، لذلك بحثت لدى من يقدمها.
doctor-left-out = حسنًا، من دون { $doctors }.
doctor-only = هذه الخدمة لا يقدمها هنا إلا { $doctor }.
no-other-doctor = لا يقدم هذه الخدمة هنا طبيب آخر.
offer-person = يبدو أن حل هذا هنا صعب. اكتبوا *موظف* وسيتولى أحد العاملين في العيادة الأمر.
handed-over = لم أتمكن من فهمكم هنا، فأبلغتُ العيادة ونقلتُ إليها ما أخبرتموني به: سيتواصل معكم أحد العاملين. إن كان الأمر لا يحتمل الانتظار فاتصلوا بالرقم { $phone }.
handed-over-no-phone = لم أتمكن من فهمكم هنا، فأبلغتُ العيادة ونقلتُ إليها ما أخبرتموني به: سيتواصل معكم أحد العاملين.
handed-over-go-on = ويمكنكم المتابعة هنا بأنفسكم:
handed-over-again = العيادة على علم وستتواصل معكم. إن كان الأمر لا يحتمل الانتظار فاتصلوا بالرقم { $phone }.
handed-over-again-no-phone = العيادة على علم وستتواصل معكم.
afresh = عذرًا، ضاع مني سياق محادثتنا وعليّ أن أبدأ من جديد. ما حُجز أو طُلب يبقى كما هو.
cut = كانت رسالتكم طويلة جدًا: قرأت أول 4096 حرفًا منها.
late = وصلتني رسالتكم متأخرة، فلم أنفذ ما فيها. هذا هو الوضع الآن:
    { $lines }
late-nothing = وصلتني رسالتكم متأخرة، فلم أنفذ ما فيها. ليس لديكم شيء مفتوح الآن؛ اكتبوا لي من جديد وأنا معكم.
cannot-read-media = لا أستطيع قراءة غير النص: الصور والملفات لا تصل من هنا إلى الطبيب. أحضروها معكم إلى الموعد من فضلكم، واكتبوا المهم هنا بالكلمات. في حالة الطوارئ اتصلوا بالرقم { $emergency }.
cannot-read-voice = لا أستطيع سماع الرسائل الصوتية؛ أستطيع قراءة النصوص فقط. اكتبوا ذلك بالكلمات من فضلكم. في حالة الطوارئ اتصلوا بالرقم { $emergency }.
cannot-read-location = شكرًا على الموقع، لكنني أستطيع قراءة النصوص فقط. اكتبوا ذلك بالكلمات من فضلكم. في حالة الطوارئ اتصلوا بالرقم { $emergency }.
cannot-read-contacts = شكرًا على جهة الاتصال، لكنني أستطيع قراءة النصوص فقط. اكتبوا الاسم والعمر بالكلمات من فضلكم. في حالة الطوارئ اتصلوا بالرقم { $emergency }.
cannot-read-unknown = لم أستطع فتح ما أرسلتموه؛ أستطيع قراءة النصوص فقط. اكتبوا ذلك بالكلمات من فضلكم. في حالة الطوارئ اتصلوا بالرقم { $emergency }.
got-reaction = أرى تفاعلكم مع الرسالة، لكنني لا أستطيع احتسابه جوابًا: اضغطوا على الجواب أو اكتبوه من فضلكم.
got-reaction-alone = 🙂 اكتبوا *القائمة* متى احتجتم إلى شيء.
got-sticker = هذا ملصق، وأستطيع قراءة النصوص فقط: اضغطوا على جوابكم أو اكتبوه من فضلكم.
got-sticker-alone = 🙂 أستطيع قراءة النصوص فقط. اكتبوا *القائمة* متى احتجتم إلى شيء.
got-edited = لا أستطيع رؤية ما غيّرتموه في رسالة سابقة. اكتبوه من جديد من فضلكم؛ و*رجوع* تعيدكم سؤالًا إلى الوراء.
got-edited-alone = لا أستطيع رؤية ما غيّرتموه في رسالة سابقة. اكتبوه من جديد من فضلكم.
got-deleted = حذفتم رسالة؛ وما كنت قد قرأته ما زال محسوبًا. لتغييره اكتبوا *رجوع*.
got-deleted-alone = حذفتم رسالة؛ وما كنت قد قرأته ما زال محسوبًا. اكتبوا *القائمة* لرؤية الوضع الآن.
forwarded = الرسالة المعاد توجيهها ليست موافقة أو رفضًا منكم، فتركت كل شيء كما هو.
emergency = 🚨 اتصلوا الآن بالرقم { $number } أو توجهوا إلى أقرب قسم طوارئ.
    أنا برنامج ولا أستطيع الاتصال نيابة عنكم. وقد لا يكون هناك من يقرأ هنا في هذه اللحظة.
emergency-self-harm = 💛 تحدثوا مع أحد الآن من فضلكم: { $crisis }. إذا كنتم في خطر فاتصلوا بالرقم { $number }.
    أنا برنامج ولا أستطيع الاتصال نيابة عنكم، لكن هناك أشخاصًا يستمعون إليكم ليلًا ونهارًا. لستم مضطرين إلى تحمل هذا وحدكم.
emergency-go-on = إن لم تكن حالة طارئة فاكتبوا *متابعة*. ما أخبرتموني به محفوظ هنا.
emergency-passed-on = نقلت كلماتكم إلى { $doctor }، لكن لا تنتظروا ردًا.
stopped = تم: لن أكتب إليكم بعد الآن. أي طلب أو موعد قائم يستمر، وستخبركم العيادة به هاتفيًا. اكتبوا *بدء* متى أردتم أن أكتب إليكم من جديد.
stopped-nothing = تم: لن أكتب إليكم بعد الآن. اكتبوا *بدء* متى أردتم أن أكتب إليكم من جديد.
stopped-doctor = تم: لن أرسل إليكم طلبات بعد الآن، وقد أُبلغت العيادة. الطلبات التي تنتظركم ستنتهي مهلتها ما لم تبتّ فيها العيادة. اكتبوا *بدء* لتصلكم من جديد.
started = أهلًا بعودتكم! سأكتب إليكم من جديد.
person = أخبرتُ العيادة بأنكم تودون التحدث مع أحد؛ والعاملون يرون محادثتنا. إن كان الأمر لا يحتمل الانتظار فاتصلوا بالرقم { $phone }.
person-no-phone = أخبرتُ العيادة بأنكم تودون التحدث مع أحد. العاملون يرون محادثتنا وسيكتبون إليكم هنا.
there-until = يوجد من يرد عليكم اليوم حتى الساعة { $time }.
there-today = يوجد من يرد عليكم اليوم من الساعة { $time }.
there-tomorrow = يوجد من يرد عليكم غدًا من الساعة { $time }.
there-on = يوجد من يرد عليكم يوم { $day } من الساعة { $time }.
taken-over = أحد العاملين في { $clinic } معكم الآن في هذه المحادثة ويكتب إليكم هنا، وأنا البرنامج أبقى صامتًا في هذه الأثناء. في حالة الطوارئ اتصلوا بالرقم { $emergency }.
handed-back = عدتُ أنا، البرنامج: لم يعد أحد من العيادة يكتب هنا. اكتبوا *موظف* لطلب أحد العاملين.
nobody-came = لم يأتِ أحد من { $clinic } إلى هذه المحادثة بعد، ونحن آسفون. ما زلتم على قائمتهم. إن كان الأمر لا يحتمل الانتظار فاتصلوا بالرقم { $phone }.
nobody-came-no-phone = لم يأتِ أحد من { $clinic } إلى هذه المحادثة بعد، ونحن آسفون. ما زلتم على قائمتهم.
go-on = ما أخبرتموني به محفوظ: اكتبوا *متابعة* لتكملوا بأنفسكم.
no-back = هذا هو السؤال الأول، وليس قبله شيء.
help = أحجز المواعيد في { $clinic }: أجيبوا برقم أو بكلماتكم.
    اسألوني أيضًا عن الأسعار أو أوقات العمل أو العنوان أو مواقف السيارات. يمكنكم في أي وقت أن تكتبوا *القائمة* أو *رجوع* أو *إلغاء* أو *موظف* (أحد العاملين في العيادة) أو *توقف*. في حالة الطوارئ اتصلوا بالرقم { $emergency }.
    لتقليل الرسائل اكتبوا *بدون تذكير* أو *بدون تأكيد* أو *بدون تحديثات*.
left = حسنًا، حذفت المسودة. لم يُحجز شيء. اكتبوا *مرحبا* متى شئتم.
thanks = على الرحب والسعة! أنا هنا متى احتجتم إليّ.
no-hurry = بالطبع، خذوا وقتكم. أنا هنا متى شئتم.
no-hurry-kept = بالطبع، خذوا وقتكم. ما ذكرتموه محفوظ: اكتبوا *متابعة* متى شئتم.
left-alone = حسنًا.
draft-ended = ما بدأناه قبل أكثر من أسبوع انتهى وحُذف؛ ولم يُحجز شيء.
language-set = سنتحدث بالعربية من الآن.
language-unknown = عذرًا، لا تكتب هذه العيادة هنا بتلك اللغة.
prompt-ended = انتهى ذلك العرض، فلم يتغير شيء.
old-tap = هذا الزر من سؤال سابق، فتركت كل شيء كما هو.
fell = إحدى إجاباتكم السابقة لم تعد مناسبة، لذلك أسأل من جديد.
fell-slot = الوقت الذي اخترتموه لا يناسب هذا التغيير، فاختاروا من جديد من فضلكم.
fell-doctor = الطبيب الذي اخترتموه لا يقدم هذه الخدمة، فاختاروا من جديد من فضلكم.
fell-service = الخدمة التي اخترتموها لم تعد متاحة، فاختاروا من جديد من فضلكم.
fell-welcome = الخدمة التي اخترتموها لم تعد متاحة، فاختاروا من جديد من فضلكم.
skip = تخطي
none = لا شيء
more-rows = المزيد
hours = { $hours ->
    [zero] { $hours } ساعة
    [one] ساعة
    [two] ساعتان
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
}
minutes = { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
hours-and-minutes = { $hours } و{ $minutes }

## Leaving, and coming back

leave-sure-delete = هل أحذف ما أخبرتموني به حتى الآن؟ لم يُحجز شيء بعد.
leave-sure-delete-again = اكتبوا من فضلكم *نعم* لحذف المسودة أو *لا* لمتابعتها.
leave-sure-restart = هل أبدأ من جديد من السؤال الأول؟ ستُحذف إجاباتكم السابقة.
leave-sure-restart-again = اكتبوا من فضلكم *نعم* للبدء من جديد أو *لا* للمتابعة.
leave-delete = نعم، احذفها
leave-restart = نعم، من جديد
leave-no = لا، لنتابع
resume-what = أهلًا بعودتكم! كنا قد بدأنا حجزًا. { $left }
    هل تودون المتابعة من حيث توقفنا؟
resume-what-again = اختاروا من فضلكم: *متابعة* الحجز أو *البدء من جديد* أو *حذف*.
resume-go-on = متابعة
resume-restart = البدء من جديد
resume-delete = حذف
resume-left = ما بقي: { $what }.
resume-left-service = اختيار الخدمة
resume-left-doctor = اختيار الطبيب
resume-left-slot = اختيار الوقت
resume-left-who = الاسم والعمر
resume-left-callback = رقم هاتف
resume-left-reason = سبب الزيارة
resume-left-sure = المراجعة والإرسال

## Menu

menu-what = كيف أخدمكم في { $clinic }؟

    { $open }
menu-what-again = اختاروا أحد هذه السطور، مثلًا *{ $example }*.
menu-go-on = متابعة الحجز
menu-book = حجز موعد
menu-book-another = حجز موعد آخر
menu-mine = مواعيدي وطلباتي
menu-person = التحدث مع موظف
menu-row = القائمة

## My requests and visits

mine-none = ليس لديكم طلب مفتوح ولا موعد قادم.
mine-kept = حسنًا، يبقى كل شيء كما هو.
state-approved-meanwhile = قُبل طلبكم في هذه الأثناء: { $about } *محجوز*.
mine-which = هذا ما لديكم عندنا:

    { $lines }

    لإلغاء شيء منه اختاروه.
mine-which-again = اختاروا ما تريدون إلغاءه، أو اكتبوا *القائمة*.
mine-withdraw-row = سحب الطلب { $code }
mine-cancel-row = إلغاء الموعد { $code }
mine-look = هذا ما لديكم عندنا:

    { $lines }

    اختاروا سطرًا لمعرفة المكان وما ينبغي إحضاره، أو للنقل إلى وقت آخر أو للإلغاء.
mine-look-again = اختاروا أحد هذه السطور، أو اكتبوا *القائمة*.
mine-about = { $lines }
mine-about-again = { $lines }

    اكتبوا *إلغاء* للإلغاء، أو *القائمة*.
move-how = تريدون موعدًا في وقت آخر؟ ألغوا الحالي هنا واحجزوا من جديد، أو اتصلوا بالرقم { $phone }.
move-how-no-phone = تريدون موعدًا في وقت آخر؟ ألغوا الحالي هنا واحجزوا من جديد، أو اكتبوا *موظف*.
mine-withdraw = هل أسحب هذا الطلب؟ سيصبح الوقت متاحًا لغيركم.
    { $about }
mine-withdraw-again = اكتبوا من فضلكم *نعم* لسحب الطلب أو *لا* للإبقاء عليه.
    { $about }
mine-why = لإلغاء { $about }: هل تودون إخبارنا بالسبب؟ هذا يساعد العيادة؛ ويمكنكم تخطيه.
mine-why-again = اكتبوا بضع كلمات، مثلًا «أنا مسافر»، أو *تخطي*.
mine-cancel = هل ألغي هذا الموعد؟ سيصبح الوقت متاحًا لغيركم.
    { $about }
mine-cancel-again = اكتبوا من فضلكم *نعم* لإلغاء الموعد أو *لا* للإبقاء عليه.
    { $about }
withdraw-yes = نعم، اسحبه
withdraw-no = لا، أبقه
cancel-yes = نعم، ألغه
cancel-no = لا، أبقه
status-visit = *محجوز* ({ $code }): { $about }
status-waits-for-doctor = *قيد الانتظار* ({ $code }): { $about }. يصل الرد حتى { $until } ({ $minutes ->
    [long] في أوقات عمل العيادة
    [0] بقي أقل من دقيقة
    [one] بقيت دقيقة واحدة
    [two] بقيت دقيقتان
    [few] بقيت { $minutes } دقائق
    [many] بقيت { $minutes } دقيقة
   *[other] بقيت { $minutes } دقيقة
})؛ ومن دونه لا يُحجز شيء.
status-waits-for-patient = *بانتظار ردكم* ({ $code }): { $about }، حتى { $until }.
status-list = *على قائمة الانتظار*: { $about }

## An offer of another time

offer-answer = *{ $about }* محفوظ لكم حتى *{ $until }*. هل أحجزه؟
offer-answer-again = اكتبوا من فضلكم *نعم* لأخذ { $about }، أو *لا* لتركه، أو اليوم والوقت الأنسب لكم. وهو محفوظ حتى { $until }.
offer-yes = نعم، آخذه
offer-no = لا، شكرًا
offer-other = وقت آخر
offer-not-booked = لم يُحجز شيء بعد. اكتبوا *نعم* وحدها لأخذ هذا الوقت.
offer-leave = أخرجوني من القائمة
offer-ask = *{ $about }* محفوظ لكم حتى *{ $until }*. هل أطلبه من { $doctor }؟
offer-ask-again = اكتبوا من فضلكم *نعم* لأطلب { $about } من { $doctor }، أو *لا* لتركه، أو اليوم والوقت الأنسب لكم. وهو محفوظ حتى { $until }.
offer-kept = أحفظ لكم { $when } حتى { $until } بينما تبحثون. لأخذه في النهاية اكتبوا *طلباتي*.
state-offer-over = لم يصلني ردكم في الوقت المحدد: { $about } عاد متاحًا وهو *غير محجوز* (الرمز { $code }).
state-offer-taken-back = سُحب هذا العرض: { $about } *غير محجوز* (الرمز { $code }).

## سؤال من الطبيب

asked-in-words = ❓ { $doctor } يسأل: «{ $question }»
    أجيبوا من فضلكم في رسالة واحدة وبكلماتكم. يُبتّ في طلبكم حتى *{ $until }*.
asked-in-words-again = { $doctor } يود أن يعرف: «{ $question }»
    خذوا وقتكم واكتبوا الجواب في رسالة واحدة، أو *تخطي* لترك السؤال مفتوحًا. يُبتّ في طلبكم حتى *{ $until }*.
asked-passed-on = شكرًا لكم، نقلت ذلك إلى { $doctor } جوابًا عن «{ $question }».
asked-skipped = حسنًا، أخبرت { $doctor } أنكم تتركون هذا السؤال مفتوحًا: «{ $question }».
asked-waits = يُبتّ في طلبكم حتى *{ $until }*، وسأكتب لكم في كل الأحوال. لإضافة شيء، ردوا على السؤال نفسه.
asked-over = شكرًا على جوابكم. لم تعد هناك حاجة إليه، فلم أنقله.

## Booking

booking-closed = لا يمكن حجز شيء هنا في الوقت الحالي. اتصلوا من فضلكم بالرقم { $phone } أو اكتبوا *موظف*.
booking-welcome = { $hello } أحجز المواعيد في *{ $clinic }*. أنا برنامج ولا يتابع أحد المحادثة فورًا: في حالة الطوارئ اتصلوا بالرقم { $emergency }.

    { $open }

    ما تكتبونه يصل إلى العيادة وإلى طبيبكم عبر Twilio وواتساب؛ وتحتفظ به العيادة ما دامت رعايتكم والقانون يقتضيان ذلك. يمكنكم الحجز من دون أي معلومات صحية. اكتبوا *موظف* للتواصل معنا، وكذلك بشأن بياناتكم، و*توقف* للإنهاء. { $privacy }

    اختيار خدمة يعني موافقتكم. { $languages }
booking-welcome-again = أي خدمة تريدون؟ اختاروا واحدة أو اكتبوها، مثلًا *{ $example }*. اختيار خدمة يعني موافقتكم على ما سبق. في حالة الطوارئ اتصلوا بالرقم { $emergency }.
booking-service = { $hello } ماذا تودون أن تحجزوا في *{ $clinic }*؟ في حالة الطوارئ اتصلوا بالرقم { $emergency }.

    { $open }
booking-service-again = اختاروا خدمة أو اكتبوا اسمها، مثلًا *{ $example }*.
booking-service-only = أي خدمة تريدون؟
booking-service-only-again = اختاروا خدمة أو اكتبوا اسمها، مثلًا *{ $example }*.
privacy-page = المزيد: { $url }
speak = للعربية اكتبوا *العربية*.
decline = لا أوافق
booking-service-declined = لا بأس: سأسأل فقط عن الخدمة والطبيب والوقت والاسم والعمر. أي خدمة تريدون؟
booking-service-declined-again = اختاروا خدمة أو اكتبوا اسمها، مثلًا *{ $example }*.
booking-doctor = { $service }: مع أي طبيب تودون الموعد؟
booking-doctor-again = اختاروا طبيبًا أو اكتبوا اسمه؛ *{ $example }* يعني أول من يتاح لديه وقت.
first-available = أول موعد متاح
booking-urgent = هل الأمر عاجل؟ عندها أعرض عليكم أيضًا أوقاتًا محجوزة للحالات العاجلة. عند الخطر لا تنتظروا: اتصلوا بالرقم { $emergency }.
booking-urgent-again = اكتبوا *نعم* إن كان الأمر لا يحتمل الانتظار، أو *لا*. عند الخطر اتصلوا بالرقم { $emergency }.
booking-urgent-yes = نعم، عاجل
booking-urgent-no = لا، يمكن الانتظار
booking-slot = { $service }: هذه أقرب الأوقات المتاحة. يمكنكم أيضًا كتابة يوم وساعة، مثل «الثلاثاء الساعة 10»، أو *لاحقًا*.
booking-slot-again = اختاروا وقتًا، مثلًا *{ $example }*، أو اكتبوا يومًا، مثل «صباح الخميس».
booking-slot-on = { $service }، { $day }: هذه الأوقات متاحة. اكتبوا *لاحقًا* للمزيد، أو يومًا آخر.
booking-slot-on-again = اختاروا وقتًا، مثلًا *{ $example }*، أو اكتبوا يومًا آخر، مثل «الخميس».
booking-slot-day = أي يوم يناسبكم؟ اختاروا يومًا أو اكتبوه، مثل «الثلاثاء القادم» أو «12 مارس».
booking-slot-day-again = اكتبوا يومًا، مثل «غدًا» أو «الخميس» أو «12 مارس».
booking-slot-which = أي يوم تقصدون؟
booking-slot-which-again = اختاروا أحد اليومين، مثلًا *{ $example }*.
booking-slot-none = { $service }: لا أجد وقتًا متاحًا هناك. اختاروا يومًا آخر، أو اكتبوا *موظف* وسيساعدكم أحد العاملين.
booking-slot-none-again = اكتبوا يومًا آخر، مثل «الخميس»، أو *موظف*.
another-day = يوم آخر
day-full = لا وقت متاحًا يوم { $day }، لذلك أعرض أقرب الأوقات.
time-refused = حسنًا، ليس { $when }.
time-not-free = الساعة { $time } يوم { $day } غير متاحة، لذلك أعرض أقرب الأوقات.
hour-not-free = لا أجد شيئًا متاحًا الساعة { $time }، لذلك أعرض كل الأوقات.
hour-near = لا أجد شيئًا متاحًا الساعة { $time } تمامًا، لذلك أعرض أقرب الأوقات إليها.
nothing-then = لا أجد شيئًا متاحًا حينها، لذلك أعرض الأوقات التالية.
nothing-then-day = لا شيء متاحًا يوم { $day } في تلك الفترة، لذلك أعرض المتاح في ذلك اليوم.
no-earlier = لا يوجد ما هو أبكر.
no-later = كانت هذه آخر الأوقات.
booking-who = لمن الموعد؟ اكتبوا الاسم والعمر من فضلكم، مثل «سارة أحمد، 34».
booking-who-again = اكتبوا الاسم والعمر في سطر واحد، مثل «سارة أحمد، 34».
booking-who-known = لمن الموعد؟
booking-who-known-again = اختاروا اسمًا، أو اكتبوا اسم شخص جديد وعمره، مثل «علي أحمد، 7».
booking-who-name = وما الاسم من فضلكم؟
booking-who-name-again = اكتبوا الاسم، مثل «سارة أحمد».
booking-who-one = الموعد لشخص واحد، فلنبدأ بأحدهم. لمن هو؟ اكتبوا الاسم والعمر من فضلكم، مثل «سارة أحمد، 34».
booking-who-me = بكل سرور: ما اسمكم وعمركم من فضلكم؟ مثل «سارة أحمد، 34».
booking-who-me-again = اكتبوا اسمكم وعمركم في سطر واحد، مثل «سارة أحمد، 34».
booking-who-theirs = ما اسم صاحب الموعد، وكم عمره؟ مثل «علي أحمد، 7».
booking-who-theirs-again = اكتبوا اسم صاحب الموعد وعمره في سطر واحد، مثل «علي أحمد، 7».
booking-who-animal = لمن الموعد؟ اكتبوا اسم الحيوان ونوعه وعمره من فضلكم، مثل «لونا، كلبة، 3».
booking-who-animal-again = اكتبوا الاسم والنوع والعمر في سطر واحد، مثل «لونا، كلبة، 3» أو «ميشو، قط، 8 أشهر».
booking-who-animal-known = لمن الموعد؟
booking-who-animal-known-again = اختاروا أحدها، أو اكتبوا اسم حيوان آخر ونوعه وعمره، مثل «ميشو، قط، 8 أشهر».
booking-who-animal-name = وما اسمه من فضلكم؟
booking-who-animal-name-again = اكتبوا الاسم، مثل «لونا».
booking-who-animal-one = الموعد لحيوان واحد، فلنبدأ بأحدها. أيها هو؟ اكتبوا الاسم والنوع والعمر من فضلكم، مثل «لونا، كلبة، 3».
booking-who-which = ما اسمه، وكم عمره؟ مثل «لونا، 3».
booking-who-which-again = اكتبوا اسمه وعمره في سطر واحد، مثل «لونا، 3» أو «لونا، 8 أشهر».
booking-who-both = لمن الموعد؟ اكتبوا الاسم والعمر من فضلكم، مثل «سارة أحمد، 34»، وللحيوان نوعه أيضًا، مثل «لونا، كلبة، 3».
booking-who-both-again = اكتبوا الاسم والعمر في سطر واحد، مثل «سارة أحمد، 34» أو «لونا، كلبة، 3».
booking-age = كم عمر { $name }؟
booking-age-again = اكتبوا العمر، مثلًا *34* أو *10 أشهر*، أو تاريخ الميلاد.
booking-age-animal = كم عمر { $name }؟ بالسنوات أو بالأشهر؛ وإن لم تعرفوا فاكتبوا *تخطي*.
booking-age-animal-again = اكتبوا العمر، مثلًا *3* أو *8 أشهر*، أو *تخطي*.
booking-species = ما نوع { $name }؟ اختاروا، أو اكتبوه بكلمة.
booking-species-again = اختاروا أحد هذه السطور، أو اكتبوا النوع، مثل «هامستر».
booking-callback = لا يُظهر لي واتساب رقمكم. على أي رقم يمكن للعيادة أن تتصل بكم؟ مثلًا { $example }. أو *تخطي*.
booking-callback-again = اكتبوا الرقم مع رمز الدولة، مثلًا { $example }، أو *تخطي*.
someone-new = شخص جديد
animal-new = حيوان آخر
years = { $age ->
    [0] أقل من سنة
    [one] سنة واحدة
    [two] سنتان
    [few] { $age } سنوات
    [many] { $age } سنة
   *[other] { $age } سنة
}
months-old = { $months ->
    [0] أقل من شهر
    [one] شهر واحد
    [two] شهران
    [few] { $months } أشهر
    [many] { $months } شهرًا
   *[other] { $months } شهر
}
booking-reason = { $service }: ما سبب الزيارة؟ بضع كلمات للطبيب تكفي. أنا أحجز فقط؛ في حالة الطوارئ اتصلوا بالرقم { $emergency }.
booking-reason-again = اكتبوا من فضلكم السبب في بضع كلمات، مثل «فحص دوري» أو «ألم في الركبة».
booking-reason-of = { $service } لـ { $name }: ما سبب الزيارة؟ بضع كلمات للطبيب تكفي. أنا أحجز فقط؛ في حالة الطوارئ اتصلوا بالرقم { $emergency }.
booking-reason-of-again = اكتبوا من فضلكم السبب في بضع كلمات، مثل «فحص دوري» أو «ألم في الركبة».
booking-details = هل هناك ما ينبغي أن يعرفه الطبيب أيضًا؟ مثلًا: { $fields }. رسالة واحدة تكفي، أو *تخطي*.
booking-details-again = اكتبوا ذلك في رسالة واحدة، مثل «حساسية: البنسلين؛ أدوية: لا يوجد»، أو *تخطي*.
booking-symptoms = ما الأعراض، ومنذ متى؟
booking-symptoms-again = اكتبوا الأعراض في بضع كلمات، مثل «سعال منذ يوم الاثنين»، أو *لا يوجد*.
booking-medical-history = ما الأمراض أو العمليات السابقة التي ينبغي أن يعرفها الطبيب؟ اكتبوا *لا يوجد* إن لم يكن هناك شيء.
booking-medical-history-again = اكتبوا ذلك في بضع كلمات، مثل «ربو، عملية في الركبة 2019»، أو *لا يوجد*.
booking-current-medications = ما الأدوية المستخدمة حاليًا؟ اكتبوا *لا يوجد* إن لم يكن هناك شيء.
booking-current-medications-again = اكتبوا الأسماء، مثل «أسبرين، مرة في اليوم»، أو *لا يوجد*.
booking-allergies = هل توجد أي حساسية؟ اكتبوا *لا يوجد* إن لم يكن هناك شيء.
booking-allergies-again = اكتبوا مم الحساسية، مثل «البنسلين»، أو *لا يوجد*.
booking-urgency-level = ما مدى الاستعجال؟
booking-urgency-level-again = اختاروا أحد هذه السطور، مثلًا *{ $example }*.
booking-patient-gender = ما الجنس الذي يسجله الطبيب؟
booking-patient-gender-again = اكتبوا ذلك في كلمة، مثل «أنثى» أو «ذكر».
booking-patient-email = ما البريد الإلكتروني الذي يمكن للعيادة استخدامه؟
booking-patient-email-again = اكتبوا العنوان، مثل «ana@example.com».
booking-preferred-contact-method = كيف تفضلون أن نتواصل معكم؟
booking-preferred-contact-method-again = اختاروا أحد هذه السطور، مثلًا *{ $example }*.
booking-special-requests = هل هناك ما ينبغي أن نجهزه، مثل كرسي متحرك أو مترجم؟ اكتبوا *لا يوجد* إن لم يكن هناك شيء.
booking-special-requests-again = اكتبوا ذلك في بضع كلمات، مثل «كرسي متحرك»، أو *لا يوجد*.
field-symptoms = الأعراض
field-medical-history = الأمراض السابقة
field-current-medications = الأدوية
field-allergies = الحساسية
field-urgency-level = مدى الاستعجال
field-patient-gender = الجنس
field-patient-email = البريد الإلكتروني
field-preferred-contact-method = طريقة التواصل معكم
field-special-requests = طلبات خاصة
urgency-level-low = يمكن الانتظار
urgency-level-normal = عادي
urgency-level-high = قريبًا
urgency-level-urgent = عاجل
preferred-contact-method-whatsapp = واتساب
preferred-contact-method-phone = الهاتف
preferred-contact-method-email = البريد الإلكتروني
booking-sure = راجعوا من فضلكم قبل الإرسال:

    { $card }

    لتغيير سطر اكتبوا رقمه.
    { $second }
booking-sure-again = اكتبوا *إرسال* إن كان كل شيء صحيحًا، أو رقم السطر المراد تغييره، مثلًا *3*.

    { $card }
card-send = إرسال
card-cancel = إلغاء
card-what = ماذا أغيّر؟ اكتبوا رقم السطر.
card-not-sent = لم أرسل شيئًا بعد. هل أرسله؟ اكتبوا *إرسال* أو *إلغاء*، أو رقم السطر الذي تريدون تغييره.
line-service = الخدمة
line-doctor = الطبيب
line-time = الوقت
line-days = الأيام
line-where = المكان
line-person = لمن
line-phone = الهاتف
line-reason = السبب
line-length = المدة
line-price = السعر
line-requirements = يرجى الانتباه
line-policy = السياسة
person-aged = { $age ->
    [0] { $name }، أقل من سنة
   *[other] { $name }، { $age }
}
person-months = { $months ->
    [0] { $name }، أقل من شهر
    [one] { $name }، شهر واحد
    [two] { $name }، شهران
    [few] { $name }، { $months } أشهر
    [many] { $name }، { $months } شهرًا
   *[other] { $name }، { $months } شهر
}
name-species = { $name }، { $species }
species-dog = كلب
species-cat = قط
species-rabbit = أرنب
species-bird = طائر
species-hamster = هامستر
species-guinea-pig = خنزير غينيا
species-fish = سمكة
species-turtle = سلحفاة
species-snake = ثعبان
species-lizard = سحلية
species-ferret = ابن مقرض
species-horse = حصان
species-cow = بقرة
species-sheep = خروف
species-goat = ماعز
species-camel = جمل
species-falcon = صقر
species-chicken = دجاجة
species-any = حيوان
time-in-zone = { $time } (بتوقيت { $zone })
again-slot = { $service }: اختاروا وقتًا جديدًا وأرسل الطلب فورًا من جديد، بكل ما أخبرتموني به.
again-slot-again = اختاروا وقتًا، مثلًا *{ $example }*، أو اكتبوا يومًا، مثل «صباح الخميس».
again-slot-on = { $service }، { $day }: اختاروا وقتًا وأرسل الطلب فورًا من جديد، بكل ما أخبرتموني به.
again-slot-on-again = اختاروا وقتًا، مثلًا *{ $example }*، أو اكتبوا يومًا آخر، مثل «الخميس».
again-slot-day = أي يوم يناسبكم؟ اختاروا يومًا أو اكتبوه، مثل «الثلاثاء القادم».
again-slot-day-again = اكتبوا يومًا، مثل «غدًا» أو «الخميس».
again-slot-which = أي يوم تقصدون؟
again-slot-which-again = اختاروا أحد اليومين، مثلًا *{ $example }*.
again-slot-none = { $service }: لا أجد وقتًا متاحًا هناك. اختاروا يومًا آخر، أو اكتبوا *موظف*.
again-slot-none-again = اكتبوا يومًا آخر، مثل «الخميس»، أو *موظف*.
again-instead = هل أطلب من { $doctor } *{ $new }* بدلًا منه؟ عندها يعود { $old } المحفوظ لكم متاحًا.
again-instead-again = اكتبوا *نعم* لطلب { $new }، أو *لا* للرجوع إلى { $old }؛ { $doctor } ينتظر ردكم.
again-instead-yes = نعم، اطلبه
again-instead-no = لا، رجوع
again-not-offered = { $service }: لم تعد هذه الخدمة متاحة.
booking-second = { $service }: أي وقت ثانٍ أطلبه إن رُفض الأول أو لم يصل رد؟
booking-second-again = اكتبوا رقم أحد الأوقات، مثلًا *2*، أو يومًا ووقتًا، أو *لا شيء*.
booking-second-on = { $service }، { $day }: أي هذه الأوقات خياركم الثاني؟
booking-second-on-again = اكتبوا رقم أحد الأوقات، مثلًا *2*، أو يومًا آخر، أو *لا شيء*.
booking-second-day = أي يوم يناسبكم؟ اختاروا يومًا أو اكتبوه، مثل «الثلاثاء القادم».
booking-second-day-again = اكتبوا يومًا، مثل «غدًا» أو «الخميس».
booking-second-which = أي يوم تقصدون؟
booking-second-none = { $service }: لا أجد وقتًا آخر متاحًا هناك. اختاروا يومًا آخر، أو من دون خيار ثانٍ.
booking-second-none-again = اكتبوا يومًا آخر، مثل «الخميس»، أو *لا شيء*.
second-none = من دون خيار ثانٍ
second-not-free = الوقت الثاني الذي ذكرتموه غير متاح، فتركته.
card-second-hint = لذكر وقت ثانٍ إن رُفض هذا اكتبوا مثلًا «أو الخميس 10:00».
line-second = الخيار الثاني

## The waiting list

booking-wish = { $service }: أي أيام وأي ساعات تناسبكم؟ اختاروا أو اكتبوا، مثل «الثلاثاء والخميس بعد الساعة 16:00» أو «الأسبوع القادم صباحًا» أو «الجمعة 13 مارس».
booking-wish-again = اكتبوا الأيام، مثل «الاثنين» أو «حتى 20 مارس» أو «الخميس بعد الظهر»، أو «أي يوم».
booking-join = راجعوا من فضلكم قبل أن أضعكم على قائمة الانتظار:

    { $card }

    إن أُتيح وقت كهذا أكتب إليكم ({ $hours }) وأحفظه لكم { $minutes } دقيقة. لتغيير سطر اكتبوا رقمه.
booking-join-again = اكتبوا *نعم* للانضمام إلى قائمة الانتظار، أو رقم السطر الذي تريدون تغييره، مثلًا *3*.

    { $card }
waitlist-join-row = ضعوني على القائمة
waitlist-row = قائمة الانتظار
waitlist-hint = إن كنتم تفضلون انتظار وقت يُتاح فاكتبوا *قائمة الانتظار*.
waitlist-any-doctor = أي طبيب
waitlist-any-day = أي يوم
waitlist-any-day-row = أي يوم
waitlist-morning-row = أي صباح
waitlist-afternoon-row = بعد ظهر أي يوم
waitlist-evening-row = أي مساء
waitlist-in-the-morning = صباحًا
waitlist-in-the-afternoon = بعد الظهر
waitlist-in-the-evening = مساءً
waitlist-from-day = من { $day }
waitlist-until-day = حتى { $day }
waitlist-at = الساعة { $time }
waitlist-between = { $start }–{ $end }
waitlist-from = من الساعة { $time }
waitlist-to = حتى الساعة { $time }
waitlist-any-hour = في أي ساعة
waitlist-joined = 📝 أنتم على *قائمة الانتظار*: { $about }. لم يُحجز شيء بعد.

    فور إتاحة وقت كهذا أعرضه عليكم ({ $hours }) وأحفظه { $minutes } دقيقة؛ ومن دون رد ينتقل إلى التالي. لرؤية ما تنتظرونه أو ترك القائمة اكتبوا *مواعيدي*.
waitlist-left = تم: لم تعودوا على قائمة الانتظار ({ $about }).
waitlist-none = لستم على قائمة الانتظار.
waitlist-mine = هذا ما تنتظرونه:

    { $lines }

    إن أُتيح وقت كهذا أكتب إليكم ({ $hours }).
waitlist-mine-again = اختاروا أحد هذه السطور، مثلًا *{ $example }*، أو اكتبوا *القائمة*.
waitlist-leave-row = أخرجوني من القائمة
waitlist-another-row = انتظار شيء آخر
waitlist-stopped = مكانكم على قائمة الانتظار محفوظ، لكنني لا أعرض عليكم شيئًا حتى تكتبوا *بدء*.
waitlist-declined = حسنًا: ينتقل { $about } إلى التالي (الرمز { $code }).
waitlist-kept = مكانكم على قائمة الانتظار محفوظ.
waitlist-freed = 🔔 أُتيح وقت مما تنتظرونه:
waitlist-freed-book = *{ $about }*
    أحفظه لكم حتى *{ $until }*. بكلمة نعم يُحجز، ومن دون رد ينتقل إلى التالي. الرمز: { $code }
waitlist-freed-ask = *{ $about }*
    أحفظه لكم حتى *{ $until }*. بكلمة نعم أطلبه من { $doctor } ويبقى القرار هناك، ومن دون رد ينتقل إلى التالي. الرمز: { $code }
waitlist-missed = لم يصلني ردكم في الوقت المحدد، فينتقل هذا الوقت إلى التالي: { $about }.
waitlist-missed-kept = مكانكم على قائمة الانتظار محفوظ. إن بقي العرض القادم من دون رد أيضًا فسأخرجكم منها.
waitlist-missed-off = كان هذا الثاني من دون رد، لذلك أخرجتكم من قائمة الانتظار. لمواصلة الانتظار اكتبوا *قائمة الانتظار*.
waitlist-over = لم يُتح وقت مما كنتم تنتظرونه: { $about }. انتهى مكانكم على قائمة الانتظار. لمواصلة الانتظار اكتبوا *قائمة الانتظار*، ولرؤية الأوقات المتاحة اكتبوا *حجز*.
refused-listed-already = أنتم على قائمة الانتظار لأجل { $service } بالفعل. اكتبوا *مواعيدي* لرؤية ما تنتظرونه أو سحبه.
refused-list-full = تنتظرون بقدر ما تسمح به القائمة لشخص واحد. اكتبوا *مواعيدي* لسحب شيء أولًا.
refused-list-past = انقضت هذه الأيام. نرجو ذكر أيام أخرى.
refused-list-left = هذا لم يعد على قائمة الانتظار.

## What came of it

submitted = 📨 أُرسل الطلب. *لم يُحجز بعد:* { $about }.

    يصلكم رد { $doctor } حتى *{ $until }*، { $minutes ->
        [long] في أوقات عمل العيادة
        [zero] خلال أقل من دقيقة
        [one] خلال دقيقة واحدة على الأكثر
        [two] خلال دقيقتين على الأكثر
        [few] خلال { $minutes } دقائق على الأكثر
        [many] خلال { $minutes } دقيقة على الأكثر
       *[other] خلال { $minutes } دقيقة على الأكثر
    }، وأكتب إليكم فورًا. إن لم يصل رد حتى ذلك الوقت فلا يُحجز شيء، وأعرض عليكم أوقاتًا أخرى.

    رمزكم هو *{ $code }*. لسحب الطلب اكتبوا *إلغاء*.
withdrawn = تم: سُحب طلبكم { $code } ({ $about }). لم يُحجز شيء.
cancelled = تم: أُلغي موعدكم { $code } ({ $about }).
state-approved = بُتّ في هذا من قبل: { $about } *محجوز* (الرمز { $code }).
state-rejected = بُتّ في هذا من قبل: { $about } *لم يُقبل*، فلم يُحجز شيء (الرمز { $code }).
state-expired = لم يصل رد في الوقت المحدد: { $about } *غير محجوز* (الرمز { $code }).
state-withdrawn = سُحب هذا من قبل: { $about } *غير محجوز* (الرمز { $code }).
state-superseded = حلّ طلب آخر محل هذا: { $about } (الرمز { $code }). اكتبوا *القائمة* لرؤيته.
state-cancelled = أُلغي هذا من قبل: { $about } (الرمز { $code }).
state-pending = لم يتغير شيء: { $about } ما زال ينتظر الرد (الرمز { $code }).
state-changed = تغيّر هذا في الأثناء: { $about } (الرمز { $code }). العيادة تخبركم بالمزيد: { $phone }.
refused = هذا غير ممكن الآن. اكتبوا *موظف* وسيساعدكم أحد العاملين في العيادة.
refused-limit-doctor = هناك طلب ينتظر { $doctor } من قبل: { $code }، { $start }. اكتبوا *طلباتي* لسحبه؛ ثم يمكنكم إرسال هذا.
refused-limit-contact = لديكم من الطلبات المنتظرة أكثر ما تقبله العيادة في وقت واحد. أحدها { $code } لدى { $doctor }، { $start }. اكتبوا *طلباتي* لسحب أحدها، أو انتظروا الرد.
refused-slot-taken = لم يعد ذلك الوقت متاحًا. اختاروا وقتًا آخر من فضلكم؛ كل ما عدا ذلك محفوظ.
refused-cutoff = هذا الموعد قريب جدًا ولا يمكن إلغاؤه هنا. اتصلوا بالعيادة من فضلكم: { $phone }.
refused-no-such-person = لم يعد هذا الشخص مسجلًا لدينا. أخبروني من جديد لمن الموعد من فضلكم.
refused-not-offered = لم يعد هذا متاحًا. اختاروا من جديد من فضلكم.
submitted-second = إن تعذر ذلك أطلب فورًا خياركم الثاني: { $when }. وهو غير محفوظ لكم حتى ذلك الحين.
declined = حسنًا: { $about } عاد متاحًا، ولم يُحجز شيء (الرمز { $code }).

## Questions about the clinic

faq-robot = أنا برنامج: أحجز المواعيد في { $clinic } وأجيب عن الأسئلة البسيطة. للتحدث مع أحد العاملين في العيادة اكتبوا *موظف*.
faq-who = هذا مكتب استقبال { $clinic }. أنا برنامج: أحجز المواعيد وأجيب عن الأسئلة البسيطة. للتحدث مع أحد العاملين في العيادة اكتبوا *موظف*.
faq-address = تجدون { $clinic } هنا:
    { $where }
faq-hours = أوقات الرد عليكم في { $clinic }:
faq-phone = رقم العيادة هو { $phone }.
faq-prices = أسعارنا:
faq-preparation = يرجى الانتباه:
faq-preparation-none = لا تطلب العيادة شيئًا خاصًا لموعدكم.
faq-languages = يتحدث أطباؤنا:
faq-languages-none = حسب ما أخبرتني به العيادة، لا أحد من أطبائنا يتحدث { $language }.
faq-here = يمكنكم الكتابة هنا بهذه اللغات: { $languages }.
faq-doctors = هؤلاء أطباؤنا:
faq-unknown = لم تخبرني العيادة بذلك، ولا أريد أن أخمّن. اتصلوا من فضلكم بالرقم { $phone }، أو اكتبوا *موظف* وسيجيبكم أحد العاملين.
faq-unknown-no-phone = لم تخبرني العيادة بذلك، ولا أريد أن أخمّن. اكتبوا *موظف* وسيجيبكم أحد العاملين.
faq-next = لحجز موعد اكتبوا *حجز*.

## The doctor's desk

desk-somebody = مريض
desk-person = { $age ->
    [0] { $name }، أقل من سنة
   *[other] { $name }، { $age }
}
desk-urgency-low = الاستعجال: منخفض
desk-urgency-high = ⚠️ الاستعجال: مرتفع
desk-urgency-urgent = ⚠️ عاجل بحسب المريض
desk-emergency = 🆘 وردت كلمات تدل على طارئ
desk-left = { $minutes ->
    [long] يُنتظر ردكم حتى { $until }
    [0] بقي أقل من دقيقة، حتى { $until }
    [one] بقيت دقيقة واحدة، حتى { $until }
    [two] بقيت دقيقتان، حتى { $until }
    [few] بقيت { $minutes } دقائق، حتى { $until }
    [many] بقيت { $minutes } دقيقة، حتى { $until }
   *[other] بقيت { $minutes } دقيقة، حتى { $until }
}
enrol-first = أرسلوا أولًا رمز الاستخدام الواحد الذي تعطيكم إياه العيادة: ثمانية أرقام. قبل ذلك لا يمكن البتّ في شيء من هذا الرقم.
enrolled = ✅ هذا الرقم مسجّل باسمكم الآن: تصلكم هنا طلبات { $clinic }.
enrol-wrong = هذا ليس الرمز الصحيح. { $left ->
    [0] لم يعد صالحًا؛ اطلبوا من العيادة رمزًا جديدًا.
    [zero] لم يعد صالحًا؛ اطلبوا من العيادة رمزًا جديدًا.
    [one] يمكنكم المحاولة مرة واحدة بعد.
    [two] يمكنكم المحاولة مرتين بعد.
    [few] يمكنكم المحاولة { $left } مرات بعد.
    [many] يمكنكم المحاولة { $left } مرة بعد.
   *[other] يمكنكم المحاولة { $left } مرة بعد.
}
refused-no-enrolment = لا يوجد رمز مفتوح لهذا الرقم. اطلبوا واحدًا من العيادة.
desk-help-visits = { $code } وصل · { $code } انتهى · { $code } لم يحضر · ملاحظة { $code } تشخيص … – عن زيارة
visit-arrived = { $code }: وصل { $name }. اكتبوا *{ $code } انتهى* عند انتهاء الزيارة.
visit-completed = ✅ { $code }: انتهت زيارة { $name }.
visit-no_show = { $code }: لم يحضر { $name }. سُجّل ذلك.
note-kept = 📝 حُفظت الملاحظة لـ { $code }.
note-how = لم تُحفظ أي ملاحظة. اكتبوها هكذا: ملاحظة { $code } تشخيص صداع توتري – أو علاج أو متابعة أو وصفة؛ وكلمة «خاص» قبلها تجعلها لكم وحدكم.
visit-which = أي زيارة؟ اكتبوا رمزها أيضًا، مثل «{ $code } انتهى».
visit-unclear = فهمت { $code } ولم أفهم «{ $rest }». لم يُسجَّل شيء.
refused-visit-ended = لم يتغير شيء. { $code }: { $state ->
    [arrived] وصل المريض
    [completed] انتهت الزيارة
    [no_show] لم يحضر المريض
    [cancelled] أُلغي الموعد
    [rescheduled] نُقل إلى وقت آخر
   *[other] انتهى
}.
refused-visit-later = موعد { $code } هو { $start } ولم يحن بعد. لم يتغير شيء.
refused-visit-not-begun = يبدأ { $code } في { $start }، وقبل ذلك لم يتأخر أحد. لم يتغير شيء.
refused-visit-early = يبدأ { $code } في { $start }. إن كان المريض قد حضر فاكتبوا أولا *{ $code } وصل*. لم يتغير شيء.
refused-note-empty = الملاحظة لـ { $code } بلا كلمات. لم يُحفظ شيء.
close-out = { $count ->
    [zero] لا زيارات مفتوحة اليوم.
    [one] ما الذي جرى في زيارة اليوم؟
    [two] ما الذي جرى في زيارتي اليوم؟
    [few] ما الذي جرى في زيارات اليوم وعددها { $count }؟
    [many] ما الذي جرى في زيارات اليوم وعددها { $count }؟
   *[other] ما الذي جرى في زيارات اليوم وعددها { $count }؟
}
close-out-row = { $code } · { $who } · { $time }
close-out-how = اكتبوا { $code } انتهى أو { $code } لم يحضر.
close-out-all = انتهت كلها
desk-card-still = ⏳ ما زال ينتظر ردكم:
desk-card-backup = بدلًا من { $doctor } لعدم الرد. يمكنكم اتخاذ القرار:
desk-card-details = ما أخبرنا به المريض: تفاصيل { $code }
desk-approve = قبول
desk-reject = رفض
desk-approve-word = { $code } نعم
desk-reject-word = { $code } لا
desk-row = { $code } · { $who } · { $when } · { $minutes ->
    [long] حتى { $until }
    [zero] بقي أقل من دقيقة
    [one] بقيت دقيقة
    [two] بقيت دقيقتان
    [few] بقيت { $minutes } دقائق
    [many] بقيت { $minutes } دقيقة
   *[other] بقيت { $minutes } دقيقة
}
desk-row-of = { $row } · لدى { $doctor }
desk-more = { $count ->
    [zero] … ولا شيء آخر.
    [one] … وطلب آخر.
    [two] … وطلبان آخران.
    [few] … و{ $count } طلبات أخرى.
    [many] … و{ $count } طلبًا آخر.
   *[other] … و{ $count } طلب آخر.
}
desk-pending = { $count ->
    [zero] لا طلب ينتظركم:
    [one] طلب واحد ينتظركم:
    [two] طلبان ينتظرانكم:
    [few] { $count } طلبات تنتظركم:
    [many] { $count } طلبًا ينتظركم:
   *[other] { $count } طلب ينتظركم:
}
desk-nothing-waits = لا طلب ينتظركم.
desk-how = أجيبوا بالرمز: { $code } نعم · { $code } لا
desk-how-why = مع السبب: { $code } لا: الجدول ممتلئ
desk-how-tap = أجيبوا بالضغط على البطاقة، أو بالرد على البطاقة نفسها بنعم أو لا.
desk-help = يمكنكم أن تكتبوا:
    { $code } نعم · { $code } لا – للبت في ذلك الطلب
    { $code } لا محجوز بالكامل – للبت مع ذكر السبب
    معلقة – ما ينتظركم
    تفاصيل { $code } – ما أخبرنا به المريض
    حجز – موعد لكم أنتم
    القائمة · موظف · توقف
desk-help-tap = يمكنكم أن تكتبوا:
    معلقة – ما ينتظركم
    تفاصيل { $code } – ما أخبرنا به المريض
    حجز – موعد لكم أنتم
    القائمة · موظف · توقف
desk-unclear = فهمت «{ $understood }»، لكن ليس «{ $leftover }». لم يتغير شيء.
desk-unread = لم أفهم «{ $leftover }». لم يتغير شيء.
desk-verdict-approve = نعم
desk-verdict-reject = لا
desk-word-pending = معلقة
desk-word-details = تفاصيل
desk-word-undo = تراجع
desk-word-help = مساعدة
desk-unknown-code = ليس لديكم طلب بهذا الرمز. لم يتغير شيء.
desk-closed = كُتبت خمسة رموز خاطئة خلال ساعة. حتى { $until } لا يُحتسب إلا الضغط على البطاقة أو الرد على البطاقة نفسها. لم يتغير شيء.
desk-tap-only = لا تحتسب هذه العيادة إلا الضغط على البطاقة أو الرد على البطاقة نفسها. لم يتغير شيء.
desk-forwarded = الرسالة المعاد توجيهها لا تبتّ في شيء. لم يتغير شيء.
desk-late = وصلتنا رسالتكم متأخرة، فلم تبتّ في شيء. هذا هو الوضع:
desk-which = أي طلب تقصدون؟ لم يتغير شيء.
desk-mean = هل تقصدون { $code }؟ اكتبوا { $answer } أو اضغطوا على بطاقته. لم يتغير شيء.
desk-mean-tap = هل تقصدون { $code }؟ اضغطوا على بطاقته أو ردوا عليها. لم يتغير شيء.
desk-just-ended = انتهى طلب آخر من طلباتكم قبل قليل، فاذكروا من فضلكم الطلب الذي تقصدونه. لم يتغير شيء.
desk-not-yet-shown = وصلكم { $code } بعد أن كتبتم. لم يتغير شيء.
desk-which-details = تفاصيل أي طلب؟ اكتبوا مثلًا: تفاصيل { $code }
desk-not-here = هذا الطلب ليس من طلباتكم، أو لم يعد محفوظًا هنا. لم يتغير شيء.
desk-by-staff = مكتب الاستقبال
desk-by-rule = قاعدة العيادة
desk-state-waiting = { $code } ما زال ينتظركم.
desk-state-waits-for-patient = { $code } ينتظر رد المريض حتى { $until }.
desk-state-approved = { $code } قُبل من { $by } ({ $at }).
desk-state-approved-you = لقد قبلتم { $code } ({ $at }).
desk-call-off = لإلغاء الموعد اكتبوا *مشغول { $span }*: سنعرض عليكم من يعنيه ذلك ونسألكم أولا.
desk-state-rejected = { $code } رُفض من { $by } ({ $at }).
desk-state-rejected-you = لقد رفضتم { $code } ({ $at }).
desk-state-expired = { $code } انتهت مهلته من دون رد ({ $at }). يُبلَّغ المريض بأنه غير محجوز.
desk-state-withdrawn = سحب المريض { $code } ({ $at }).
desk-state-withdrawn-by = سحب { $by } الطلب { $code } نيابة عن المريض ({ $at }).
desk-state-superseded = حلّ طلب آخر محل { $code } ({ $at }).
desk-state-cancelled = { $code } كان قد قُبل؛ ثم أُلغي الموعد.
desk-state-noted-approve = وافق { $by } على { $code } قبل قليل، ويصبح ذلك نهائيًا بعد { $seconds } ث.
desk-state-noted-approve-you = وافقتم على { $code } قبل قليل، ويصبح ذلك نهائيًا بعد { $seconds } ث. للتراجع اكتبوا: تراجع
desk-state-noted-reject = رفض { $by } الطلب { $code } قبل قليل، ويصبح ذلك نهائيًا بعد { $seconds } ث.
desk-state-noted-reject-you = رفضتم { $code } قبل قليل، ويصبح ذلك نهائيًا بعد { $seconds } ث. للتراجع اكتبوا: تراجع
desk-approved = ✅ قُبل: { $code } · { $name } · { $when }.
desk-rejected = رُفض: { $code } · { $name } · { $when }.
desk-told-now = يُبلَّغ المريض الآن.
desk-told-why = يُبلَّغ المريض الآن مع السبب الذي ذكرتموه.
desk-told-by-phone = لا يريد المريض رسائل: تُبلغه العيادة هاتفيًا.
desk-told-short = يُبلَّغ المريض الآن بنص قصير من دون السبب الذي ذكرتموه، لأنه لم يكتب منذ يوم.
desk-told-waits = لم يكتب المريض منذ يوم ولا تصله الرسائل الآن: تنتظر رسالتنا حتى يكتب، والعيادة على علم بذلك.
desk-noted-now = يُبلَّغ المريض بعد { $seconds } ث؛ وحتى ذلك الحين تلغيه كلمة *تراجع*.
desk-noted-why = يُبلَّغ المريض بعد { $seconds } ث مع السبب الذي ذكرتموه؛ وحتى ذلك الحين تلغيه كلمة *تراجع*.
desk-noted-by-phone = يصبح نهائيًا بعد { $seconds } ث؛ وحتى ذلك الحين تلغيه كلمة *تراجع*. المريض لا يريد رسائل: ثم تبلغه العيادة هاتفيًا.
desk-noted-short = يُبلَّغ المريض بعد { $seconds } ث بنص قصير من دون السبب الذي ذكرتموه، لأنه لم يكتب منذ يوم؛ وحتى ذلك الحين تلغيه كلمة *تراجع*.
desk-noted-waits = يصبح نهائيًا بعد { $seconds } ث؛ وحتى ذلك الحين تلغيه كلمة *تراجع*. لم يكتب المريض منذ يوم ولا تصله الرسائل الآن: تنتظر رسالتنا بعدها حتى يكتب، والعيادة على علم بذلك.
desk-undo = تراجع
desk-undo-word = تراجع
desk-undone = ↩️ تم التراجع، ولم يُبلَّغ أحد.
desk-undo-late = فات أوان التراجع عن ذلك.
desk-undo-nothing = ليس هناك ما يُتراجع عنه.
desk-undo-which = بتتم في أكثر من طلب قبل قليل. اكتبوا مثلًا: تراجع { $code }
desk-help-agenda = اليوم · الجمعة · 12 مايو – مواعيدكم في ذلك اليوم
desk-help-other = { $code } 16:30 · { $code } غدًا 9:00 – عرض وقت آخر على المريض
desk-help-ask = { $code }؟ هل تتناولون مميعات الدم – لسؤال المريض
desk-help-ask-tap = في رد على بطاقة: ؟ هل تتناولون مميعات الدم – لسؤال المريض
desk-help-many = 1 نعم 2 لا · موافق الكل اليوم – عدة طلبات من القائمة دفعة واحدة
desk-help-undo = تراجع – للتراجع عما قررتموه قبل قليل
desk-agenda = *{ $day }*
desk-agenda-empty = *{ $day }*: لا موعد محجوزًا ولا طلب منتظرًا.
desk-agenda-line = { $time } · { $code } · { $name } · { $service } · { $state }
desk-agenda-confirmed = محجوز
desk-agenda-arrived = وصل
desk-agenda-in-progress = جارٍ
desk-agenda-completed = انتهى
desk-agenda-no-show = لم يحضر
desk-agenda-waits-doctor = ينتظركم
desk-agenda-waits-patient = ينتظر المريض
desk-agenda-noted-approve = قُبل قبل قليل
desk-agenda-noted-reject = رُفض قبل قليل
desk-batch-noted = يُبلَّغ المرضى بعد { $seconds } ث؛ وحتى ذلك الحين تلغيه كلمة *تراجع*.
desk-batch-told = يُبلَّغ المرضى الآن.
desk-batch-waits = لكن صاحب { $codes } لم يكتب منذ يوم: تنتظر تلك الرسالة حتى يكتب، والعيادة على علم بذلك.
desk-batch-unknown = لا طلب لكم بالرمز { $code }.
desk-batch-no-row = لا سطر { $number } في القائمة.
desk-batch-no-list = «{ $number }» لا يدل على طلب: الأرقام تُحتسب بعد القائمة مباشرة فقط.
desk-batch-no-time = { $code }: لا يمكن عرض وقت آخر هنا؛ أجيبوا بنعم أو لا.
desk-batch-twice = ذُكر { $code } مرتين بجوابين مختلفين، فلم يتغير فيه شيء.
desk-row-alone = { $number } هو { $code }. للبتّ اكتبوا { $number } نعم أو { $number } لا. لم يتغير شيء.
desk-details = { $code } · { $name }
desk-details-none = لم يخبرنا المريض بشيء آخر.
desk-details-ended = تظهر التفاصيل ما دام الطلب مفتوحًا أو محجوزًا.
desk-intake-chief_complaint = السبب: { $words }
desk-intake-symptoms = الأعراض: { $words }
desk-intake-medical_history = التاريخ المرضي: { $words }
desk-intake-current_medications = الأدوية: { $words }
desk-intake-allergies = الحساسية: { $words }
desk-intake-patient_gender = الجنس: { $words }
desk-intake-special_requests = الطلبات: { $words }
desk-question = ❓ { $by }: «{ $words }»
desk-question-answer = 💬 الجواب: «{ $words }»
desk-question-open = 💬 لا جواب بعد.
desk-question-skipped = 💬 يترك المريض السؤال مفتوحًا.
desk-question-asked = ❓ سُئل المريض: { $code } · { $name } · «{ $question }»
desk-question-longer = لديكم وقت أطول للقرار، حتى *{ $until }*، ويصلكم الجواب فورًا.
desk-question-same = يصلكم الجواب فورًا. ومهلة القرار كما هي، حتى *{ $until }*.
desk-question-waits = لم يكتب المريض منذ يوم، فينتظر السؤال حتى يكتب، والعيادة على علم بذلك.
desk-question-empty = ماذا أسأل؟ اكتبوه في السطر نفسه، مثلًا: { $code }؟ هل تتناولون مميعات الدم
desk-question-long = هذا أطول من أن يكون سؤالًا: عدد الأحرف { $length }، والحد الأقصى { $most }. لم يُسأل شيء.
desk-question-how = لسؤال المريض ضعوا علامة استفهام بعد الرمز: { $code }؟ …
desk-question-how-tap = لسؤال المريض ردوا على بطاقة { $code } وابدؤوا بعلامة استفهام: ؟ …
refused-question-most = بلغت أسئلة مريض { $code } الحد الأقصى: { $most }. لم يُسأل شيء.
refused-question-twice = سُئل مريض { $code } هذا السؤال نفسه ولم يجب بعد. لم يُسأل مرة أخرى.
refused-question-by-phone = مريض { $code } لا يريد رسائل، فلا أستطيع سؤاله. لم يتغير شيء.
refused-question-declined = مريض { $code } لا يريد حفظ تفاصيل صحية هنا، فلم أسأله. لم يتغير شيء.
refused-tap-only = لا يُحتسب الآن إلا الضغط على البطاقة أو الرد على البطاقة نفسها. لم يتغير شيء.
refused-not-yours = هذا الطلب ليس من طلباتكم. لم يتغير شيء.
refused-not-a-doctor = لا يبتّ في هذا إلا أحد أطباء هذه العيادة. لم يتغير شيء.
refused-undo-which = بتتم في أكثر من طلب قبل قليل: اكتبوا تراجع مع الرمز. لم يتغير شيء.
refused-nothing-to-undo = ليس هناك ما يُتراجع عنه. لم يتغير شيء.
reject-reason-why = هل أخبر المريض بالسبب؟ اكتبوه خلال 10 دقائق، أو اكتبوا «تخطي».
reject-reason-why-again = اكتبوا السبب بكلماتكم، مثلًا: اليوم محجوز بالكامل. أو اكتبوا «تخطي».
reject-reason-skip = تخطي
reject-reason-done = يُبلَّغ المريض بالسبب الذي ذكرتموه.
reject-reason-done-by-phone = تُبلغ العيادة المريض هاتفيًا بالسبب الذي ذكرتموه.
reject-reason-waits = لم يكتب المريض منذ يوم: ينتظر السبب الذي ذكرتموه حتى يكتب، والعيادة على علم بذلك.
reject-reason-noted = سُجِّل: يُبلَّغ المريض مع السبب الذي ذكرتموه.
reject-reason-skipped = حسنًا، من دون سبب.
reject-reason-over = انتهت الدقائق العشر لذكر السبب؛ وقد أُبلغ المريض من دونه.
reject-reason-anew = يبقى { $code } مرفوضًا. يبدو من «{ $leftover }» أنكم تراجعتم، لذلك لم أنقل منه شيئًا إلى المريض.
reject-reason-anew-undo = يبقى { $code } مرفوضًا. يبدو من «{ $leftover }» أنكم تراجعتم، لذلك لم أنقل منه شيئًا إلى المريض. للتراجع اكتبوا: تراجع { $code }
desk-other = وقت آخر
desk-other-word = { $code } 16:30
desk-offered = { $count ->
    [zero] لا عرض منكم ينتظر مريضًا:
    [one] عرض واحد منكم ينتظر المريض:
    [two] عرضان منكم ينتظران المرضى:
    [few] { $count } عروض منكم تنتظر المرضى:
    [many] { $count } عرضًا منكم ينتظر المرضى:
   *[other] { $count } عرض منكم ينتظر المرضى:
}
desk-offered-other = عُرض: { $code } · { $name } · { $when }، بدلًا من { $old }.
desk-offered-late = كانت مهلة { $old } قد انتهت، لكن الوقت ما زال متاحًا. أحفظه برمز { $code } · { $name } · { $when }.
desk-asked-now = يُسأل المريض الآن وأمامه حتى { $until }؛ وقوله نعم يحجز الموعد.
desk-asked-by-phone = لا يريد المريض رسائل: تسأله العيادة هاتفيًا، حتى { $until }.
desk-asked-waits = لم يكتب المريض منذ يوم، فينتظر السؤال حتى يكتب، والعيادة على علم بذلك. ويبقى الموعد محجوزًا له حتى { $until }.
desk-taken-back = سُحب العرض: { $code } · { $name } · { $when }.
desk-late-taken = صار وقته لشخص آخر. لم يتغير شيء.
desk-late-past = مضى وقته فلا يمكن عرضه بعد. لم يتغير شيء.
desk-late-asked-again = طلب منكم المريض من جديد منذ ذلك الحين، فلم يتغير شيء:
desk-late-being-asked = يُسأل المريض بالفعل، فلم يتغير شيء:
desk-late-how = لعرضه على المريض مع ذلك اكتبوا: { $code } نعم
desk-late-how-tap = لعرضه على المريض مع ذلك اضغطوا «قبول» على بطاقته.
desk-state-offer-approved = قبل المريض { $code } ({ $at })؛ وهو محجوز.
desk-state-offer-rejected = لم يأخذ المريض { $code } ({ $at }).
desk-state-offer-expired = لم يرد المريض على { $code } في الوقت المحدد ({ $at }). وهو غير محجوز.
desk-state-replaced = حلّ { $new } محل { $code } ({ $at }).
propose-slot = وقت آخر لـ { $code } ({ $name }، { $old }): اختاروا وقتًا أو اكتبوه، مثل «16:30» أو «غدًا 9:00».
propose-slot-again = اكتبوا رقم أحد الأوقات، أو وقتًا مثل «16:30» أو «الخميس 9:00»؛ وكلمة *رجوع* تترك كل شيء كما هو.
propose-slot-on = وقت آخر لـ { $code } ({ $name }، { $old })، { $day }: اختاروا وقتًا أو اكتبوه.
propose-slot-on-again = اكتبوا رقم أحد الأوقات، أو وقتًا مثل «16:30» أو «الخميس 9:00»؛ وكلمة *رجوع* تترك كل شيء كما هو.
propose-slot-day = في أي يوم؟ اختاروا يومًا أو اكتبوه، مثل «الخميس».
propose-slot-day-again = اكتبوا يومًا، مثل «غدًا» أو «الخميس».
propose-slot-which = أي يوم تقصدون؟
propose-slot-none = لا أجد وقتًا متاحًا هناك لـ { $code } ({ $name }، { $old }). يمكنكم كتابة وقت، مثل «الخميس 16:30».
propose-slot-none-again = اكتبوا يومًا ووقتًا، مثل «الخميس 16:30»؛ وكلمة *رجوع* تترك كل شيء كما هو.
propose-outside = { $when } خارج ساعات عملكم. هل أعرضه مع ذلك لـ { $code }؟
propose-outside-again = اكتبوا *نعم* لعرض { $when } لـ { $code }، أو *لا*.
propose-outside-yes = نعم، اعرضه
propose-outside-no = لا
propose-left = حسنًا، لم يُعرض شيء.
refused-offer-past = { $start } قد مضى. لم يتغير شيء.
refused-offer-soon = { $start } قريب جدًا: لن يتمكن المريض من الرد. لم يتغير شيء.
refused-offer-taken = { $start } غير متاح: لديكم شيء فيه، أو هناك من يختاره الآن. لم يتغير شيء.
refused-outside-hours = { $start } خارج ساعات عملكم، فلم يُعرض شيء. لعرضه مع ذلك اكتبوه وحده مع رمزه.
refused-offer-same = { $start } هو الوقت نفسه المطلوب. لم يتغير شيء.

## Announcements

notice-phone = أو اتصلوا بالعيادة: { $phone }
notice-confirmed = ✅ تأكد الموعد: { $service } مع { $doctor }
notice-confirmed-name = لـ { $name }
notice-confirmed-address = العنوان: { $address }
notice-confirmed-requirements = يرجى الانتباه: { $requirements }
notice-confirmed-code = رمزكم: { $code }
notice-confirmed-off-list = وبهذا انتهى ما كنتم تنتظرونه لأجله على قائمة الانتظار.
notice-confirmed-cancel = إن تعذر حضوركم فاكتبوا: إلغاء
notice-confirmed-cancel-phone = إن تعذر حضوركم فاتصلوا بالعيادة من فضلكم: { $phone }
notice-confirmed-cancel-person = إن تعذر حضوركم فاكتبوا: موظف
notice-confirmed-cancel-until = إن تعذر حضوركم فاكتبوا: إلغاء (حتى { $until })
notice-rejected = لم يُحجز: لا يستطيع { $doctor } قبول طلبكم { $code } ({ $service }، { $when }).
notice-rejected-why = كتب { $doctor }: «{ $reason }»
notice-rejected-why-clinic = كتبت العيادة: «{ $reason }»
notice-again = هذه الأوقات متاحة. اختاروا وقتًا لإرسال الطلب من جديد؛ إجاباتكم محفوظة.
notice-no-times = إجاباتكم محفوظة. اكتبوا «حجز» للبحث عن وقت آخر.
notice-reasoned = كتب { $doctor } بشأن طلبكم { $code }: «{ $reason }»
notice-expired = لم يُحجز: لم يصل رد على طلبكم { $code } في الوقت المحدد.
notice-expired-what = { $service } مع { $doctor }، { $when }: عاد الوقت متاحًا.
notice-doctor-line = { $code } · { $who } · { $service } · { $when }
notice-doctor-by-rule = موعد جديد لا يحتاج إلى موافقة:
notice-doctor-from-list = موعد جديد من قائمة الانتظار لا يحتاج إلى موافقة:
notice-half = ⏳ ما زلنا بانتظار رد { $doctor }: { $about }. يصل الرد حتى { $until }؛ ومن دونه لا يُحجز شيء، وسأكتب لكم في كل الأحوال. لسحب الطلب اكتبوا *إلغاء*.
notice-asked = ❓ لدى *{ $doctor }* سؤال قبل البت في طلبكم { $code } ({ $about }):
    «{ $question }»
    أجيبوا من فضلكم هنا في رسالة واحدة. يُبتّ في طلبكم الآن حتى *{ $until }*، وسأكتب لكم في كل الأحوال.
notice-doctor-asked = { $by }: سُئل المريض أولًا عن شيء؛ يمكن البت حتى { $at }:
series-too = حُجزت معه أيضًا:
series-line = • { $when } · { $code }
series-more = العدد الكلي: { $count }، وآخرها في { $until }
notice-doctor-booked-by = حُجز من { $by }، ولا شيء يحتاج إلى قرار:
notice-doctor-approved-by = قُبل من { $by }:
notice-doctor-moved-by = نقله { $by }:
notice-doctor-offered-by = { $by } يعرض على المريض وقتًا آخر، ولا شيء عليكم أن تبتّوا فيه:
notice-doctor-rejected-by = رُفض من { $by }:
notice-doctor-withdrawn = سحبه المريض، ولم يعد هناك ما يُبتّ فيه:
notice-doctor-withdrawn-noted = سحبه المريض قبل أن يصبح الرد نهائيًا، فلم يعد الرد ساريًا:
notice-doctor-withdrawn-by = سحبه { $by } نيابة عن المريض، ولم يعد هناك ما يُبتّ فيه:
notice-doctor-withdrawn-noted-by = سحبه { $by } نيابة عن المريض قبل أن يصبح الرد نهائيًا، فلم يعد الرد ساريًا:
notice-doctor-cancelled = أُلغي الموعد، وعاد الوقت متاحًا:
notice-doctor-cancelled-by = ألغى { $by } الموعد، وعاد الوقت متاحًا:
notice-doctor-expired = انتهت المهلة من دون رد ({ $at }). يُبلَّغ المريض بأنه غير محجوز:
notice-offer-other = الوقت { $old } (طلبكم { $code }) لا يناسب { $doctor }، لكن هذا الوقت معروض عليكم:
notice-offer-instead = يعرض عليكم { $doctor } الآن وقتًا آخر بدلًا من { $old } ({ $code }):
notice-offer-after-expiry = انتهت مهلة طلبكم { $code } ({ $old }) من دون رد. والآن يعرض عليكم { $doctor } هذا الوقت:
notice-offer-late = انتهت مهلة طلبكم { $code } من دون رد. والآن يوافق { $doctor }، والوقت ما زال متاحًا. هل ما زلتم تريدونه؟
notice-offer-what = *{ $about }*
    أحفظه لكم حتى *{ $until }*. بكلمة نعم يُحجز، ومن دون رد لا يُحجز شيء. الرمز: { $code }
notice-taken-back = لم يُحجز: سحب { $doctor } الوقت الذي عُرض عليكم ({ $service }، { $when }، الرمز { $code }).
notice-withdrawn = سحبت العيادة طلبكم { $code } نيابة عنكم ({ $service } مع { $doctor }، { $when }). لم يُحجز شيء.
notice-withdrawn-move = سحبت العيادة طلبكم { $code } نيابة عنكم ({ $service } مع { $doctor }، { $when }). موعدكم *{ $before }* باقٍ كما هو.
notice-unanswered = لم يُحجز: لم يصلني ردكم على الوقت الذي عُرض عليكم ({ $code }).
notice-second = طلبت فورًا خياركم الثاني: *{ $when }*. يصلكم الرد حتى *{ $until }*، ولا شيء محجوز حتى ذلك الحين. رمزكم الجديد: { $code }
notice-second-gone = خياركم الثاني، { $when }، لم يعد متاحًا.
notice-doctor-offered = لم يعد بحاجة إلى قرار، إذ يُعرض وقت آخر:
notice-doctor-accepted = حُجز، قبل المريض الوقت المعروض عليه:
notice-doctor-declined = لا يأخذ المريض الوقت المعروض عليه؛ عاد متاحًا:
notice-doctor-unanswered = لم يرد المريض على العرض في الوقت المحدد ({ $at })؛ عاد الوقت متاحًا:

## The carrier

carrier-choose = اختاروا
carrier-sorry = عذرًا، حدث خطأ من جانبنا في رسالتكم الأخيرة. أُبلغ العاملون في { $clinic }. في حالة الطوارئ اتصلوا فورًا بالرقم { $emergency }.
carrier-sorry-call = أو اتصلوا بالعيادة: { $phone }

## Reminders

reminder-today = ⏰ اليوم: { $service } مع { $doctor }
reminder-tomorrow = ⏰ غدًا: { $service } مع { $doctor }
reminder-coming = هل ستحضرون إلى هذا الموعد؟
    { $about }
reminder-soon = ⏰ تذكير: { $service } مع { $doctor }
reminder-coming-again = اختاروا واحدًا من فضلكم: *نعم* إن كنتم ستحضرون، أو رقم سطر مما يلي.
    { $about }
reminder-ask = هل ستحضرون؟
reminder-known = أخبرتموني أنكم ستحضرون، شكرًا لكم. وإن تعذر ذلك فاختاروا مما يلي.
reminder-ended = انقضى وقت ذلك الموعد، فلم يتغير شيء.
reminder-confirm = سأحضر
reminder-move = وقت آخر
reminder-cancel = لا أستطيع الحضور
reminder-thanks = شكرًا لكم، سجلت أنكم ستحضرون: { $about }. نراكم حينها!
choice-reminders-off = لن أذكركم بمواعيدكم بعد الآن. لإعادة التذكير اكتبوا *مع تذكير*.
choice-reminders-on = سأذكركم بمواعيدكم.
choice-confirmations-off = لن أكتب لكم بعد الآن عند قبول طلبكم أو رفضه أو انتهاء مهلته. كلمة *مواعيدي* تعرض لكم ذلك دائمًا. لتصلكم هذه الرسائل من جديد اكتبوا *مع تأكيد*.
choice-confirmations-on = سأكتب لكم فور البت في طلبكم.
choice-updates-off = لن أرسل ملاحظات أثناء الانتظار أو بعد الموعد. لتصلكم من جديد اكتبوا *مع تحديثات*.
choice-updates-on = سأرسل لكم ملاحظة أثناء الانتظار وبعد الموعد.
rating-ask = شكرًا لزيارتكم: { $service } مع { $doctor }. كيف كانت، من 1 (سيئة) إلى 5 (جيدة جدًا)؟
rating-stars = كيف كانت هذه الزيارة، من 1 (سيئة) إلى 5 (جيدة جدًا)؟
    { $about }
rating-stars-again = اكتبوا من فضلكم رقمًا من *1* إلى *5*.
    { $about }
rating-row = { $stars } ⭐
rating-thanks = شكرًا لكم!
rating-kept = شكرًا لكم، حفظت كلماتكم.
rating-comment-words = هل تودون إخبارنا بالمزيد؟ اكتبوه في رسالة واحدة أو تخطوا.
rating-skipped = حسنًا، شكرًا لكم!
rating-ended = انقضى وقت تقييم ذلك الموعد، فلم يتغير شيء.

## القوالب: تُرسَل خارج مهلة واتساب البالغة 24 ساعة، وتوافق عليها Meta كلمةً كلمة؛ تذكر العيادة والرمز والأوقات ولا شيء غير ذلك

template-card = طلب موعد ينتظر ردكم في { $clinic }: { $code }، والوقت المطلوب { $when }. نرجو القرار قبل { $until }؛ من دون رد لا يُحجز شيء.
template-backup = لم يرد أحد الزملاء في { $clinic } على الطلب { $code }، والوقت المطلوب { $when }. يمكنكم القرار بدلًا منه قبل { $until }؛ من دون رد لا يُحجز شيء.
template-confirmed = تأكد موعدكم في { $clinic }، والوقت هو { $when }. رمزكم هو { $code }. أجيبوا على هذه الرسالة إن كان لديكم سؤال أو تعذّر عليكم الحضور.
template-rejected = تعذّر قبول طلبكم { $code } في { $clinic }، والوقت المطلوب { $when }، ولم يُحجز شيء جديد. إجاباتكم محفوظة، ويمكنكم رؤية أوقات أخرى متاحة أدناه.
template-rejected-alone = تعذّر قبول طلبكم { $code } في { $clinic }، والوقت المطلوب { $when }، ولم يُحجز شيء جديد. إجاباتكم محفوظة؛ اكتبوا «حجز» للبحث عن وقت آخر.
template-expired = لم يصل في الوقت المحدد رد على طلبكم { $code } في { $clinic }، والوقت المطلوب { $when }، ولم يُحجز شيء جديد. إجاباتكم محفوظة، ويمكنكم رؤية أوقات أخرى متاحة أدناه.
template-expired-alone = لم يصل في الوقت المحدد رد على طلبكم { $code } في { $clinic }، والوقت المطلوب { $when }، ولم يُحجز شيء جديد. إجاباتكم محفوظة؛ اكتبوا «حجز» للبحث عن وقت آخر.
template-reminder = نذكّركم بموعدكم في { $clinic }، والوقت هو { $when }. رمزكم هو { $code }. أجيبوا على هذه الرسالة إن أردتم تأكيده أو نقله أو إلغاءه.
template-asked = قبل البت في الطلب يود طبيبكم في { $clinic } أن يعرف شيئًا عن طلبكم { $code }، والوقت المطلوب { $when }. ردوا على هذه الرسالة قبل { $until } لقراءة السؤال.
template-calledoff = أُلغي موعدكم { $code } في { $clinic }، وكان في { $when }، لأن الطبيب لن يتمكن من الحضور. نعتذر عن ذلك؛ يمكنكم رؤية أوقات أخرى متاحة أدناه.
template-calledoff-alone = أُلغي موعدكم { $code } في { $clinic }، وكان في { $when }، لأن الطبيب لن يتمكن من الحضور. نعتذر عن ذلك؛ اكتبوا «حجز» للبحث عن وقت آخر.
template-cancelled = ألغت العيادة موعدكم { $code } في { $clinic }، وكان في { $when }. يمكنكم رؤية أوقات أخرى متاحة أدناه.
template-cancelled-alone = ألغت العيادة موعدكم { $code } في { $clinic }، وكان في { $when }. اكتبوا «حجز» للبحث عن وقت آخر.
template-withdrawn = سحبت العيادة نيابة عنكم طلبكم { $code } في { $clinic }، والوقت المطلوب { $when }، ولم يُحجز شيء جديد. اكتبوا «حجز» للبحث عن وقت آخر.
template-delayed = ما زال موعدكم { $code } في { $clinic } محجوزا، والوقت المقرر { $when }، لكن الطبيب متأخر وسيبدأ الموعد نحو { $starts } تقريبا.
template-doctor-confirmed = حُجز موعد في { $clinic }، والوقت هو { $when }. رمزه هو { $code }، ولم يبق ما تقررونه.
template-doctor-rejected = رُفض الطلب { $code } في { $clinic }، والوقت المطلوب { $when }، ولم يبق ما تقررونه.
template-doctor-expired = انتهت مهلة الطلب { $code } في { $clinic }، والوقت المطلوب { $when }، من دون رد. يُبلَّغ المريض بأنه لم يُحجز شيء جديد.
template-doctor-withdrawn = سحب المريض الطلب { $code } في { $clinic }، والوقت المطلوب { $when }، ولم يبق ما تقررونه.
template-doctor-proposed = عُرض وقت آخر على صاحب الطلب { $code } في { $clinic }، والوقت المطلوب { $when }، ولم يبق ما تقررونه.
template-doctor-moveover = انتهى الطلب { $code } في { $clinic } لنقل موعد إلى { $when } بانتهاء ذلك الموعد، ولم يبق ما تقررونه.
template-doctor-cancelled = أُلغي الموعد { $code } في { $clinic }، وكان في { $when }، وعاد الوقت متاحًا.
template-offered = طلبتم موعدًا في { $clinic }. بدلًا من ذلك الوقت يُعرض عليكم وقت آخر: { $when }، الرمز { $code }. وهو محفوظ لكم حتى { $until }؛ بكلمة نعم يُحجز.
template-late = انتهت مهلة طلبكم في { $clinic } من دون رد. والآن جاءت الموافقة والوقت ما زال متاحًا: { $when }، الرمز { $code }. وهو محفوظ لكم حتى { $until }. هل ما زلتم تريدونه؟
template-freed = أُتيح في { $clinic } وقت مما تنتظرونه: { $when }، الرمز { $code }. وهو محفوظ لكم حتى { $until }. هل تريدونه؟ من دون رد ينتقل إلى التالي.
template-missed = لم يصلنا ردكم في الوقت المحدد، فينتقل الوقت { $when } في { $clinic } (الرمز { $code }) إلى التالي على قائمة الانتظار. اكتبوا «قائمتي» لمعرفة وضعكم عليها.
template-unanswered = لم يصلنا ردكم في الوقت المحدد على الموعد { $code } الذي عُرض عليكم في { $clinic }، والوقت { $when }، ولم يُحجز شيء. إجاباتكم محفوظة، ويمكنكم رؤية أوقات أخرى متاحة أدناه.
template-unanswered-alone = لم يصلنا ردكم في الوقت المحدد على الموعد { $code } الذي عُرض عليكم في { $clinic }، والوقت { $when }، ولم يُحجز شيء. إجاباتكم محفوظة؛ اكتبوا «حجز» للبحث عن وقت آخر.
template-doctor-declined = لم يأخذ المريض الوقت الذي عُرض عليه في { $clinic }: { $when }، الرمز { $code }. وقد عاد متاحًا.
template-knock = كتب إليكم أحد العاملين في { $clinic }. نرجو الرد على هذه الرسالة بأي كلمة لقراءة ما كتبه والتحدث معه هنا.
template-times = عرض أوقات أخرى
template-asked-see = عرض السؤال

## A doctor's own time: away, late, back

desk-help-life = مشغول حتى الساعة 15:00 · غائب غدا · غائب من 3 إلى 7 مايو – لإغلاق وقت لكم
    متأخر 20 – لإبلاغ مرضى اليوم
    غيابي – لفتحه من جديد
life-what = ستغيبون: *{ $when }*. هذا يخص:
    { $who }

    ماذا أفعل؟ من يُلغى موعده يُبلَّغ فورًا وتُعرض عليه أوقات أخرى.
life-what-again = اكتبوا *1* لإغلاق الوقت وإبلاغهم، أو *2* لإغلاق المتاح فقط، أو *3* لترك كل شيء كما هو. ستغيبون: { $when }.
    { $who }
life-free = هل أغلق *{ $when }*؟ ليس لأحد موعد أو طلب حينها.
life-free-again = اكتبوا *نعم* لإغلاق { $when } أو *لا* لتركه مفتوحًا.
life-tell-yes = أغلق وأبلغهم
life-free-yes = المتاح فقط
life-close-yes = نعم، أغلقه
life-no = لا، اتركه
life-reason = غير متاح
life-kept = حسنًا، لم يتغير شيء.
life-line-booked = • { $code } · { $name } · { $when } · محجوز
life-line-waits = • { $code } · { $name } · { $when } · ينتظر الرد
life-done = ✅ أُغلق: { $when }. لا يمكن لأحد الحجز حينها.
life-told = { $count ->
    [zero] لا يُبلَّغ أحد.
    [one] يُبلَّغ الآن شخص واحد، مع اعتذار وأوقات أخرى.
    [two] يُبلَّغ الآن شخصان، مع اعتذار وأوقات أخرى.
    [few] يُبلَّغ الآن { $count } أشخاص، مع اعتذار وأوقات أخرى.
    [many] يُبلَّغ الآن { $count } شخصًا، مع اعتذار وأوقات أخرى.
   *[other] يُبلَّغ الآن { $count } شخص، مع اعتذار وأوقات أخرى.
}
life-by-phone = لا تصلهم رسائل الآن، لذلك ستتصل بهم العيادة: { $who }
life-called = { $code } ({ $name })
life-stay = ما كان محجوزًا أو مطلوبًا من قبل يبقى كما هو.
life-way-back = لفتحه من جديد اكتبوا: غيابي
life-either = أي يوم تقصدون: { $days }؟ يرجى كتابة التاريخ. لم يتغير شيء.
life-over = ذلك الوقت انتهى. لم يتغير شيء.
life-how = اكتبوها هكذا: مشغول حتى الساعة 15:00 · غائب غدا · غائب من 3 إلى 7 مايو
refused-life-changed = في هذه الأثناء صار الأمر يخص غير من عرضتهم عليكم، لذلك لم يُفعل شيء بعد. يرجى النظر مرة أخرى.
delay-sure = تأخير نحو { $minutes } دقيقة. سأُبلغ:
    { $who }

    تبقى مواعيدهم محجوزة. هل أبلغهم؟
delay-sure-again = اكتبوا *نعم* لإبلاغهم بتأخير نحو { $minutes } دقيقة، أو *لا*.
    { $who }
delay-yes = نعم، أبلغهم
delay-no = لا تبلغ أحدًا
delay-line = • { $code } · { $name } · { $planned } → { $starts }
delay-done = { $count ->
    [zero] لا يُبلَّغ أحد.
    [one] يُبلَّغ الآن شخص واحد. يبقى الموعد محجوزًا.
    [two] يُبلَّغ الآن شخصان. تبقى المواعيد محجوزة.
    [few] يُبلَّغ الآن { $count } أشخاص. تبقى المواعيد محجوزة.
    [many] يُبلَّغ الآن { $count } شخصًا. تبقى المواعيد محجوزة.
   *[other] يُبلَّغ الآن { $count } شخص. تبقى المواعيد محجوزة.
}
delay-kept = حسنًا، لن يُبلَّغ أحد.
delay-told = لقد أُبلغوا بذلك من قبل، فلن يُبلَّغ أحد مرة أخرى.
delay-nobody = لم يبق اليوم أي موعد، فلا أحد لإبلاغه.
delay-how = اكتبوها بالدقائق، 240 على الأكثر: متأخر 20
absence-which = أي وقت أفتح من جديد؟ ما أُلغي بسببه يبقى ملغى.
absence-which-again = يرجى كتابة رقم سطر، مثلًا *1*.
absence-no = لا، اتركه
absence-none = لم تغلقوا هنا شيئًا قادمًا. ما هو مغلق في تقويم العيادة تفتحه العيادة.
absence-kept = حسنًا، لم يتغير شيء.
absence-done = ✅ فُتح من جديد: { $when }. ما أُلغي يبقى ملغى.
absence-how = اكتبوها هكذا: غيابي
refused-absence-over = ذلك الوقت انتهى أو فُتح من جديد.
span-days = { $first } – { $last }
span-part = { $day }، { $start }–{ $end }
notice-away = { $doctor } غير متاح في ذلك الوقت.
notice-called-off = نعتذر: لن يكون { $doctor } موجودًا، لذلك أُلغي موعدكم.
notice-called-off-what = أُلغي: { $service }، { $when } · { $code }
notice-cancelled = ألغت العيادة هذا الموعد.
notice-delayed = ⏳ يتأخر { $doctor } نحو { $minutes } دقيقة. يبدأ موعدكم { $code } ({ $service }) نحو الساعة *{ $starts }* بدلًا من { $planned }. يبقى محجوزًا؛ شكرًا لصبركم.

## نقل موعد: يبقى الموعد كما هو حتى يُقبل الوقت الجديد، وكل نص يقول ذلك

move-nothing = ليس لديكم موعد قادم يمكن نقله.
move-which = أي موعد تريدون نقله؟
move-which-again = اختاروا أحد هذه المواعيد، مثلًا *{ $example }*، أو اكتبوا *القائمة*.
move-not-offered = { $service }: لم يعد حجز هذه الخدمة ممكنًا هنا، فلا يمكنني نقل الموعد، وهو باقٍ كما هو. اتصلوا بالعيادة من فضلكم: { $phone }.
move-left = حسنًا، لم يُنقل شيء: يبقى موعدكم كما هو.
move-gone = نُقل ذلك الموعد أو أُلغي أو مضى، فلم يتغير شيء. اكتبوا *طلباتي* لرؤية ما لديكم.
move-stays = موعدكم { $before } باقٍ كما هو حتى يوافق { $doctor }. وإن لم يصل رد فلا يتغير شيء.
move-at-once = عند الإرسال يُنقل موعدكم { $before } فورًا.
move-sure = هكذا أنقل موعدكم. راجعوا من فضلكم قبل الإرسال:

    { $card }

    { $stays }
    لتغيير سطر اكتبوا رقمه.
move-sure-again = اكتبوا *إرسال* إن كان كل شيء صحيحًا، أو رقم السطر المراد تغييره، مثلًا *1*.

    { $card }

    { $stays }
booking-new-time = { $service }: إلى متى أنقل موعدكم { $before }؟ وهو باقٍ كما هو حتى يُقبل الوقت الجديد. يمكنكم أيضًا كتابة يوم وساعة، مثل «الثلاثاء الساعة 10»، أو *لاحقًا*.
booking-new-time-again = اختاروا الوقت الجديد، مثلًا *{ $example }*، أو اكتبوا يومًا، مثل «صباح الخميس». وبكلمة *إلغاء* يبقى موعدكم كما هو.
mine-move-row = نقل الموعد { $code }
line-new-time = الوقت الجديد
line-old-time = حتى الآن
refused-move-over = لم يعد نقل هذا الموعد ممكنًا ({ $code }، { $start }): فقد بدأ أو أُلغي أو نُقل من قبل.
refused-move-asked = طُلب وقت آخر لهذا الموعد من قبل ({ $other }). انتظروا الرد، أو اكتبوا *طلباتي* لسحبه؛ وموعدكم { $start } باقٍ كما هو حتى ذلك الحين.
refused-move-cutoff = موعدكم { $code } ({ $start }) قريب جدًا ولا يمكن نقله هنا، وهو باقٍ كما هو. لنقله اتصلوا بالعيادة من فضلكم: { $phone }.
refused-move-cutoff-no-phone = موعدكم { $code } ({ $start }) قريب جدًا ولا يمكن نقله هنا، وهو باقٍ كما هو. لنقله اكتبوا *موظف*.
refused-move-never = لا يمكن نقل المواعيد هنا. لوقت آخر اتصلوا بالعيادة من فضلكم: { $phone }.
refused-move-never-no-phone = لا يمكن نقل المواعيد هنا. لوقت آخر اكتبوا *موظف*.
refused-move-often = { $count ->
    [zero] لا يمكنني نقل موعدكم { $code } ({ $start }) هنا؛ وهو باقٍ كما هو. لوقت آخر اتصلوا بالعيادة من فضلكم: { $phone }.
    [one] نُقل موعدكم { $code } ({ $start }) مرة من قبل، ولا يمكنني نقله هنا مرة أخرى؛ وهو باقٍ كما هو. لوقت آخر اتصلوا بالعيادة من فضلكم: { $phone }.
    [two] نُقل موعدكم { $code } ({ $start }) مرتين من قبل، ولا يمكنني نقله هنا مرة أخرى؛ وهو باقٍ كما هو. لوقت آخر اتصلوا بالعيادة من فضلكم: { $phone }.
    [few] نُقل موعدكم { $code } ({ $start }) { $count } مرات من قبل، ولا يمكنني نقله هنا مرة أخرى؛ وهو باقٍ كما هو. لوقت آخر اتصلوا بالعيادة من فضلكم: { $phone }.
    [many] نُقل موعدكم { $code } ({ $start }) { $count } مرة من قبل، ولا يمكنني نقله هنا مرة أخرى؛ وهو باقٍ كما هو. لوقت آخر اتصلوا بالعيادة من فضلكم: { $phone }.
   *[other] نُقل موعدكم { $code } ({ $start }) { $count } مرة من قبل، ولا يمكنني نقله هنا مرة أخرى؛ وهو باقٍ كما هو. لوقت آخر اتصلوا بالعيادة من فضلكم: { $phone }.
}
refused-move-often-no-phone = نُقل موعدكم { $code } ({ $start }) بقدر ما يمكن هنا، وهو باقٍ كما هو. لوقت آخر اكتبوا *موظف*.
submitted-move = 📨 أُرسل الطلب. *لم يُنقل الموعد بعد:* { $about }.

    يصلكم رد { $doctor } حتى *{ $until }*، { $minutes ->
        [long] في أوقات عمل العيادة
        [zero] خلال أقل من دقيقة
        [one] خلال دقيقة واحدة على الأكثر
        [two] خلال دقيقتين على الأكثر
        [few] خلال { $minutes } دقائق على الأكثر
        [many] خلال { $minutes } دقيقة على الأكثر
       *[other] خلال { $minutes } دقيقة على الأكثر
    }، وسأكتب لكم فورًا. حتى ذلك الحين، وإن لم يصل رد، يبقى موعدكم *{ $before }* كما هو.

    رمز هذا الطلب *{ $code }*. لسحبه اكتبوا *إلغاء*.
withdrawn-move = تم: سُحب طلبكم { $code } ({ $about }). موعدكم { $before } باقٍ كما هو.
declined-move = حسنًا: { $about } عاد متاحًا (الرمز { $code }). موعدكم { $before } باقٍ كما هو.
cancelled-move = وانتهى معه طلبكم { $code } لوقت آخر.
status-visit-moving = *محجوز* ({ $code }): { $about }. طُلب وقت آخر ({ $other }): { $to }؛ وهذا باقٍ حتى يُقبل ذاك.
status-waits-for-doctor-move = *قيد الانتظار* ({ $code }): { $about }، بدلًا من { $before }. يصل الرد حتى { $until } ({ $minutes ->
    [long] في أوقات عمل العيادة
    [0] بقي أقل من دقيقة
    [one] بقيت دقيقة واحدة
    [two] بقيت دقيقتان
    [few] بقيت { $minutes } دقائق
    [many] بقيت { $minutes } دقيقة
   *[other] بقيت { $minutes } دقيقة
})؛ حتى ذلك الحين، ومن دون رد، يبقى موعدكم كما هو.
status-waits-for-patient-move = *بانتظار ردكم* ({ $code }): { $about }، بدلًا من { $before }، حتى { $until }. يبقى موعدكم كما هو إن لم تأخذوه.
state-rejected-move = بُتّ في هذا من قبل: { $about } *لم يُقبل* (الرمز { $code }). موعدكم { $before } باقٍ كما هو.
state-expired-move = لم يصل رد في الوقت المحدد، فلم يُنقل شيء إلى { $about } (الرمز { $code }). موعدكم { $before } باقٍ كما هو.
state-withdrawn-move = سُحب هذا من قبل: { $about } (الرمز { $code }). موعدكم { $before } باقٍ كما هو.
state-offer-over-move = لم يصلني ردكم في الوقت المحدد: { $about } عاد متاحًا (الرمز { $code }). موعدكم { $before } باقٍ كما هو.
state-offer-taken-back-move = سُحب هذا العرض: { $about } (الرمز { $code }). موعدكم { $before } باقٍ كما هو.
state-rescheduled = نُقل هذا الموعد إلى وقت آخر: { $about } لم يعد قائمًا (الرمز { $code }). اكتبوا *طلباتي* لرؤية الجديد.
offer-answer-move = *{ $about }* محفوظ لكم حتى *{ $until }*. هل أنقل إليه موعدكم { $before }؟
offer-answer-move-again = اكتبوا من فضلكم *نعم* لنقل موعدكم { $before } إلى { $about }، أو *لا* لتركه، أو اليوم والوقت الأنسب لكم. وهو محفوظ حتى { $until }.
notice-moved = ✅ نُقل الموعد: { $service } مع { $doctor }
    بدلًا من { $before }:
notice-rejected-move = لم يُنقل: لا يستطيع { $doctor } قبول طلبكم { $code } ({ $service }، { $when }). موعدكم *{ $before }* باقٍ كما هو.
notice-taken-back-move = لم يُنقل: سحب { $doctor } الوقت الذي عُرض عليكم ({ $service }، { $when }، الرمز { $code }). موعدكم *{ $before }* باقٍ كما هو.
notice-expired-move = لم يُنقل: لم يصل رد على طلبكم { $code } في الوقت المحدد. موعدكم *{ $before }* باقٍ كما هو.
notice-unanswered-move = لم يُنقل: لم يصلني ردكم على الوقت الذي عُرض عليكم ({ $code }). موعدكم *{ $before }* باقٍ كما هو.
notice-second-move = طلبت فورًا خياركم الثاني: *{ $when }*. يصلكم الرد حتى *{ $until }*، وموعدكم { $before } باقٍ كما هو حتى ذلك الحين. رمز هذا الطلب: { $code }
notice-half-move = ⏳ ما زلنا بانتظار رد { $doctor }: { $about }. يصل الرد حتى { $until }؛ ومن دونه يبقى موعدكم { $before } كما هو، وسأكتب لكم في كل الأحوال. لسحب الطلب اكتبوا *إلغاء*.
notice-offer-what-move = *{ $about }*
    أحفظه لكم حتى *{ $until }*. بكلمة نعم يُنقل موعدكم إليه، ومن دون رد يبقى { $before }. الرمز: { $code }
notice-move-over = انتهى أيضًا طلبكم { $code } لوقت آخر، لأن موعدكم { $before } أُلغي أو بدأ. لم يُنقل شيء.
notice-doctor-move-over = لم يعد هناك ما يُبتّ فيه، فالموعد المراد نقله بدأ أو أُلغي:
notice-doctor-moved-away = نُقل إلى { $doctor }، وعاد هذا الوقت متاحًا:
desk-card-move = ↪️ ينقل الموعد { $code } من { $before }
desk-card-move-from = ↪️ ينقل الموعد { $code } من { $before } مع { $doctor }
desk-row-move = { $row } · بدلًا من { $before }
desk-approved-move = ✅ نُقل: { $code } · { $name } · من { $before } إلى { $when }.
desk-rejected-move = رُفض: { $code } · { $name } · { $when }. الموعد { $before } باقٍ.
desk-agenda-move = { $state }، ينقل موعد { $before }
desk-agenda-asks = { $state }، يطلب بدلًا منه { $to }
desk-state-rescheduled = { $code } كان قد قُبل؛ ثم نُقل الموعد إلى وقت آخر.
desk-state-move-over = انتهى { $code } مع الموعد الذي كان سينقله ({ $at }).
desk-late-visit-over = الموعد المراد نقله بدأ أو أُلغي أو نُقل. لم يتغير شيء.
notice-doctor-expired-move = انتهت المهلة من دون رد ({ $at }). يُبلَّغ المريض بأن الموعد { $before } باقٍ:
desk-state-expired-move = انتهت مهلة { $code } من دون رد ({ $at }). يُبلَّغ المريض بأن الموعد { $before } باقٍ.
