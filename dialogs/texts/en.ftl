### What antesala says in English. A key is named after its question or outcome; the same keys stand in every language.
### reviewed_by: the authors

## How days, times, prices and lists are written

# Days and times in the letters of CLDR; a row of 24 characters holds the longest day and month. The locale that prices are written in.
cldr-day = EEEE d MMMM
cldr-day-time = EEEE d MMMM, HH:mm
cldr-row = EEE d MMM, HH:mm
cldr-money = en
list-comma = ,{ " " }

## Heard everywhere

hello = Hello!
hello-name = Hello { $name }!
missed = Sorry, I did not catch that.
noted = Noted, I keep that for later.
changed = All right, I have changed that.
service-likely = This may be what you mean: *{ $services }*. Please choose.
doctor-elsewhere = { $doctor } does not offer this, so I looked with those who do.
doctor-left-out = All right, without { $doctors }.
doctor-only = Only { $doctor } offers this here.
no-other-doctor = Nobody else offers this here.
offer-person = This seems hard to settle here. Write *person* and somebody from the clinic takes over.
handed-over = I did not get you there, so I have told the clinic and passed on what you told me: somebody will get in touch with you. If you cannot wait, call { $phone }.
handed-over-no-phone = I did not get you there, so I have told the clinic and passed on what you told me: somebody will get in touch with you.
handed-over-go-on = You can still go on here by yourself:
handed-over-again = The clinic knows and will get in touch with you. If you cannot wait, call { $phone }.
handed-over-again-no-phone = The clinic knows and will get in touch with you.
afresh = Sorry, I lost the thread of our chat and have to begin again. What is booked or requested stays as it is.
cut = Your message was very long: I read its first 4,096 characters.
late = Your message reached me late, so I have not acted on it. This is how things stand now:
    { $lines }
late-nothing = Your message reached me late, so I have not acted on it. You have nothing open at the moment; write again and I am with you.
cannot-read-media = I can only read text: pictures and files do not reach the doctor from here. Please bring it along to the visit, and write what matters in words. In an emergency call { $emergency }.
cannot-read-voice = I cannot listen to voice messages, I can only read text. Please write it in words. In an emergency call { $emergency }.
cannot-read-location = Thank you for the place, but I can only read text. Please write it in words. In an emergency call { $emergency }.
cannot-read-contacts = Thank you for the contact, but I can only read text. Please write name and age in words. In an emergency call { $emergency }.
cannot-read-unknown = I could not open what you sent; I can only read text. Please write it in words. In an emergency call { $emergency }.
got-reaction = I see your reaction, but I cannot take it as an answer: please tap or write it.
got-reaction-alone = 🙂 Write *menu* whenever you need something.
got-sticker = That is a sticker, and I can only read text: please tap or write your answer.
got-sticker-alone = 🙂 I can only read text. Write *menu* whenever you need something.
got-edited = I cannot see what you changed in an earlier message. Please write it anew; *back* leads one question back.
got-edited-alone = I cannot see what you changed in an earlier message. Please write it anew.
got-deleted = You deleted a message; what I had already read still counts. To change it, write *back*.
got-deleted-alone = You deleted a message; what I had already read still counts. Write *menu* to see how things stand.
forwarded = A forwarded message is no yes or no of your own, so I left things as they are.
emergency = 🚨 Call { $number } now, or go to the nearest emergency department.
    I am a program and cannot call for you. Nobody may be reading here at this moment.
emergency-self-harm = 💛 Please talk to somebody now: { $crisis }. If you are in danger, call { $number }.
    I am a program and cannot call for you, but there are people there who will listen, day and night. You do not have to carry this alone.
emergency-go-on = If it is not an emergency, write *go on*. What you told me is still here.
emergency-passed-on = I have passed your words on to { $doctor }, but do not wait for an answer.
stopped = Done: I will not write to you any more. A request or visit that is open goes on, and the clinic tells you about it by phone. Write *start* whenever you want to hear from me again.
stopped-nothing = Done: I will not write to you any more. Write *start* whenever you want to hear from me again.
stopped-doctor = Done: I will not send you requests any more, and the clinic has been told. Requests that wait for you will expire unless the clinic decides them. Write *start* to receive them again.
started = Welcome back! I write to you again.
person = I have told the clinic that you would like to talk to somebody; the staff see our chat. If you cannot wait, call { $phone }.
person-no-phone = I have told the clinic that you would like to talk to somebody. The staff see our chat and will write to you here.
there-until = Somebody is there today until { $time }.
there-today = Somebody is there today from { $time }.
there-tomorrow = Somebody is there tomorrow from { $time }.
there-on = Somebody is there on { $day } from { $time }.
taken-over = A person from { $clinic } is in this chat now and writes to you here; I, the program, keep silent meanwhile. In an emergency call { $emergency }.
handed-back = This is the program again: nobody from the clinic is writing here any more. Write *person* to call somebody.
nobody-came = Nobody from { $clinic } has come to this chat yet, and we are sorry. You are still on their list. If you cannot wait, call { $phone }.
nobody-came-no-phone = Nobody from { $clinic } has come to this chat yet, and we are sorry. You are still on their list.
go-on = What you told me is kept: write *go on* to continue by yourself.
no-back = This is the first question, there is nothing to go back to.
help = I book visits at { $clinic }: answer with a number or in your own words.
    Ask me about prices, hours, the address or parking too. At any time you can write *menu*, *back*, *cancel*, *person* (somebody from the clinic) or *stop*. In an emergency call { $emergency }.
    To hear less, write *no reminders*, *no confirmations* or *no updates*.
left = All right, I have deleted the draft. Nothing was booked. Write *hi* whenever you like.
thanks = You are welcome! I am here whenever you need me.
no-hurry = Of course, take your time. I am here whenever you like.
no-hurry-kept = Of course, take your time. What you told me is kept: write *go on* whenever you like.
left-alone = All right.
draft-ended = What we had begun more than a week ago has ended and was deleted; nothing was booked.
language-set = We speak English from here on.
language-unknown = I am sorry, this clinic does not write in that language here.
prompt-ended = That offer has ended, so nothing was changed.
old-tap = That button belongs to an earlier question, so I left things as they are.
fell = One of your earlier answers no longer fits, so I ask again.
fell-slot = The time you had chosen does not fit this change, so please choose again.
fell-doctor = The doctor you had chosen does not offer this, so please choose again.
fell-service = The service you had chosen is not offered any more, so please choose again.
fell-welcome = The service you had chosen is not offered any more, so please choose again.
skip = Skip
none = none
more-rows = More
hours = { $hours } h
minutes = { $minutes } min
hours-and-minutes = { $hours } { $minutes }

## Leaving, and coming back

leave-sure-delete = Shall I delete what you have told me so far? Nothing has been booked yet.
leave-sure-delete-again = Please write *yes* to delete the draft or *no* to go on with it.
leave-sure-restart = Shall I begin again from the first question? Your answers so far would be deleted.
leave-sure-restart-again = Please write *yes* to begin again or *no* to go on.
leave-delete = Yes, delete it
leave-restart = Yes, begin again
leave-no = No, go on
resume-what = Welcome back! We had begun a booking. { $left }
    Do you want to go on where we stopped?
resume-what-again = Please choose: *go on* with your booking, *start over*, or *delete* it.
resume-go-on = Go on
resume-restart = Start over
resume-delete = Delete it
resume-left = Still to do: { $what }.
resume-left-service = choose the service
resume-left-doctor = choose the doctor
resume-left-slot = choose a time
resume-left-who = name and age
resume-left-callback = a phone number
resume-left-reason = the reason
resume-left-sure = check and send

## Menu

menu-what = What can I do for you at { $clinic }?

    { $open }
menu-what-again = Choose one of these lines, for instance *{ $example }*.
menu-go-on = Go on booking
menu-book = Book a visit
menu-book-another = Book another visit
menu-mine = Visits and requests
menu-person = Talk to a person
menu-row = Menu

## My requests and visits

mine-none = You have no open request and no coming visit.
mine-kept = All right, everything stays as it is.
state-approved-meanwhile = Your request has been accepted in the meantime: { $about } is *booked*.
mine-which = This is what you have with us:

    { $lines }

    To take one back, choose it.
mine-which-again = Choose the one you want to take back, or write *menu*.
mine-withdraw-row = Withdraw { $code }
mine-cancel-row = Cancel { $code }
mine-look = This is what you have with us:

    { $lines }

    Choose one to see where it is and what to bring, to move it or to cancel it.
mine-look-again = Choose one of these lines, or write *menu*.
mine-about = { $lines }
mine-about-again = { $lines }

    Write *cancel* to take it back, or *menu*.
move-how = Another time? Cancel it here and book anew, or call { $phone }.
move-how-no-phone = Another time? Cancel it here and book anew, or write *person*.
mine-withdraw = Shall I take this request back? The time is then free for others.
    { $about }
mine-withdraw-again = Please write *yes* to take the request back or *no* to keep it.
    { $about }
mine-why = To cancel { $about }: would you like to tell us why? It helps the clinic; you can also skip it.
mine-why-again = Write a few words, for instance “I am travelling”, or *skip*.
mine-cancel = Shall I cancel this visit? The time is then free for others.
    { $about }
mine-cancel-again = Please write *yes* to cancel the visit or *no* to keep it.
    { $about }
withdraw-yes = Yes, withdraw
withdraw-no = No, keep it
cancel-yes = Yes, cancel it
cancel-no = No, keep it
status-visit = *Booked* ({ $code }): { $about }
status-waits-for-doctor = *Waiting* ({ $code }): { $about }. The answer comes by { $until } ({ $minutes ->
    [long] in the clinic's hours
    [0] less than a minute left
    [one] 1 minute left
   *[other] { $minutes } minutes left
}); without one nothing is booked.
status-waits-for-patient = *Waiting for you* ({ $code }): { $about }, until { $until }.
status-list = *On the waiting list*: { $about }

## An offer of another time

offer-answer = *{ $about }* is kept for you until *{ $until }*. Shall I book it?
offer-answer-again = Please write *yes* to take { $about }, *no* to leave it, or the day and time you would rather have. It is kept until { $until }.
offer-yes = Yes, take it
offer-no = No, thanks
offer-other = Another time
offer-not-booked = Nothing is booked yet. Write *yes* alone to take this time.
offer-leave = Leave the list
offer-ask = *{ $about }* is kept for you until *{ $until }*. Shall I ask { $doctor } for it?
offer-ask-again = Please write *yes* and I ask { $doctor } for { $about }, *no* to leave it, or the day and time you would rather have. It is kept until { $until }.
offer-kept = I keep { $when } for you until { $until } while you look. To take it after all, write *my requests*.
state-offer-over = I had no answer from you in time: { $about } is free again and *not booked* (code { $code }).
state-offer-taken-back = This offer was taken back: { $about } is *not booked* (code { $code }).

## A question of the doctor

asked-in-words = ❓ { $doctor } asks: “{ $question }”
    Please answer in one message, in your own words. Your request is decided by *{ $until }*.
asked-in-words-again = { $doctor } would like to know: “{ $question }”
    Take your time and write the answer in one message, or *skip* to leave it open. Your request is decided by *{ $until }*.
asked-passed-on = Thank you, I have passed that on to { $doctor } as your answer to “{ $question }”.
asked-skipped = All right, I have told { $doctor } that you leave “{ $question }” open.
asked-waits = Your request is decided by *{ $until }*; I write to you either way. To add something, reply to the question itself.
asked-over = Thank you for your answer. It is not needed any more, so I have not passed it on.

## Booking

booking-closed = Nothing can be booked here at the moment. Please call { $phone }, or write *person*.
booking-welcome = { $hello } I book visits at *{ $clinic }*. I am a program and nobody reads along at once: in an emergency call { $emergency }.

    { $open }

    What you write goes to the clinic and your doctor, carried by Twilio and WhatsApp; the clinic keeps it as long as your care and the law require. You can book without any health details. Write *person* to reach us, also about your data, *stop* to end. { $privacy }

    Choosing a service means that you agree. { $languages }
booking-welcome-again = Which service would you like? Choose one or write it, for instance *{ $example }*. Choosing one means that you agree to the above. In an emergency call { $emergency }.
booking-service = { $hello } What would you like to book at *{ $clinic }*? In an emergency call { $emergency }.

    { $open }
booking-service-again = Choose a service or write its name, for instance *{ $example }*.
booking-service-only = Which service would you like?
booking-service-only-again = Choose a service or write its name, for instance *{ $example }*.
privacy-page = More: { $url }
speak = For English write *English*.
decline = I do not agree
booking-service-declined = That is fine: I will only ask for service, doctor, time, name and age. Which service would you like?
booking-service-declined-again = Choose a service or write its name, for instance *{ $example }*.
booking-doctor = { $service }: which doctor would you like to see?
booking-doctor-again = Choose a doctor or write the name; *{ $example }* is whoever is free first.
first-available = First available
booking-urgent = Is it urgent? Then I also show you times that are kept for urgent cases. In danger do not wait: call { $emergency }.
booking-urgent-again = Please write *yes* if it cannot wait, or *no*. In danger call { $emergency }.
booking-urgent-yes = Yes, it is urgent
booking-urgent-no = No, it can wait
booking-slot = { $service }: these are the next free times. You can also write a day and a time, like “Tuesday at 10”, or *later*.
booking-slot-again = Choose a time, for instance *{ $example }*, or write a day, for instance “Friday morning”.
booking-slot-on = { $service }, { $day }: these times are free. Write *later* for more, or another day.
booking-slot-on-again = Choose a time, for instance *{ $example }*, or write another day, for instance “Friday”.
booking-slot-day = Which day suits you? Choose one, or write it, like “next Tuesday” or “12 March”.
booking-slot-day-again = Write a day, for instance “tomorrow”, “Friday” or “12 March”.
booking-slot-which = Which day do you mean?
booking-slot-which-again = Choose one of the two days, for instance *{ $example }*.
booking-slot-none = { $service }: I find no free time there. Choose another day, or write *person* and somebody helps you.
booking-slot-none-again = Write another day, for instance “Friday”, or *person*.
another-day = Another day
day-full = { $day } has no free time, so I show the nearest ones.
time-refused = All right, not { $when }.
time-not-free = { $time } on { $day } is not free, so I show the nearest ones.
hour-not-free = I find nothing free at { $time }, so I show all times.
hour-near = I find nothing free at { $time } sharp, so I show what is near it.
nothing-then = I find nothing free then, so I show the next times.
nothing-then-day = { $day } has nothing free at that time of day, so I show what it has.
no-earlier = There is nothing earlier.
no-later = Those were the last ones.
booking-who = Who is the visit for? Please write name and age, like “Ana Gómez, 34”.
booking-who-again = Write the name and the age in one line, for instance “Ana Gómez, 34”.
booking-who-known = Who is the visit for?
booking-who-known-again = Choose a name, or write the name and age of somebody new, for instance “Leo Gómez, 7”.
booking-who-name = And the name, please?
booking-who-name-again = Write the name, for instance “Ana Gómez”.
booking-who-one = A visit is for one person, so let us begin with one of them. Who is it for? Please write name and age, like “Ana Gómez, 34”.
booking-who-me = With pleasure: your name and age, please? Like “Ana Gómez, 34”.
booking-who-me-again = Write your name and your age in one line, for instance “Ana Gómez, 34”.
booking-who-theirs = What is their name, and how old are they? Like “Leo Gómez, 7”.
booking-who-theirs-again = Write their name and age in one line, for instance “Leo Gómez, 7”.
booking-who-animal = Who is the visit for? Please write the name, what kind of animal it is and its age, like “Luna, dog, 3”.
booking-who-animal-again = Write name, kind of animal and age in one line, for instance “Luna, dog, 3” or “Misu, cat, 8 months”.
booking-who-animal-known = Who is the visit for?
booking-who-animal-known-again = Choose one, or write name, kind and age of another animal, for instance “Misu, cat, 8 months”.
booking-who-animal-name = And its name, please?
booking-who-animal-name-again = Write the name, for instance “Luna”.
booking-who-animal-one = A visit is for one animal, so let us begin with one of them. Which one is it? Please write name, kind and age, like “Luna, dog, 3”.
booking-who-which = What is it called, and how old is it? Like “Luna, 3”.
booking-who-which-again = Write its name and age in one line, for instance “Luna, 3” or “Luna, 8 months”.
booking-who-both = Who is the visit for? Please write name and age, like “Ana Gómez, 34”, or for an animal also what it is, like “Luna, dog, 3”.
booking-who-both-again = Write name and age in one line, for instance “Ana Gómez, 34” or “Luna, dog, 3”.
booking-age = How old is { $name }?
booking-age-again = Write the age, for instance *34* or *10 months*, or the date of birth.
booking-age-animal = How old is { $name }? In years or in months; if you do not know, *skip*.
booking-age-animal-again = Write the age, for instance *3* or *8 months*, or *skip*.
booking-species = What kind of animal is { $name }? Choose, or write it in a word.
booking-species-again = Choose one of these lines, or write what it is, for instance “hamster”.
booking-callback = WhatsApp does not show me your number. On which number could the clinic call you? For instance { $example }. Or *skip*.
booking-callback-again = Write the number with its country code, for instance { $example }, or *skip*.
someone-new = Somebody new
animal-new = Another animal
years = { $age ->
    [0] under 1
    [one] 1 year old
   *[other] { $age } years old
}
months-old = { $months ->
    [0] under 1 month
    [one] 1 month old
   *[other] { $months } months old
}
booking-reason = { $service }: what is the reason for the visit? A few words for the doctor are enough. I only book; in an emergency call { $emergency }.
booking-reason-again = Please write in a few words what it is about, for instance “check-up” or “pain in the knee”.
booking-reason-of = { $service } for { $name }: what is the reason for the visit? A few words for the doctor are enough. I only book; in an emergency call { $emergency }.
booking-reason-of-again = Please write in a few words what it is about, for instance “check-up” or “pain in the knee”.
booking-details = Anything else the doctor should know? For instance: { $fields }. One message is enough, or *skip*.
booking-details-again = Write it in one message, for instance “allergies: penicillin; medication: none”, or *skip*.
booking-symptoms = Which symptoms are there, and since when?
booking-symptoms-again = Write the symptoms in a few words, for instance “cough since Monday”, or *none*.
booking-medical-history = Which earlier illnesses or operations should the doctor know of? Write *none* if there are none.
booking-medical-history-again = Write it in a few words, for instance “asthma, knee operation 2019”, or *none*.
booking-current-medications = Which medication is taken at present? Write *none* if there is none.
booking-current-medications-again = Write the names, for instance “aspirin, once a day”, or *none*.
booking-allergies = Are there any allergies? Write *none* if there are none.
booking-allergies-again = Write them, for instance “penicillin”, or *none*.
booking-urgency-level = How soon does it need to be?
booking-urgency-level-again = Choose one of these lines, for instance *{ $example }*.
booking-patient-gender = Which gender should the doctor note?
booking-patient-gender-again = Write it in a word, for instance “female” or “male”.
booking-patient-email = Which e-mail address may the clinic use?
booking-patient-email-again = Write the address, for instance “ana@example.com”.
booking-preferred-contact-method = How would you like to be reached?
booking-preferred-contact-method-again = Choose one of these lines, for instance *{ $example }*.
booking-special-requests = Is there anything we should prepare, like a wheelchair or an interpreter? Write *none* if not.
booking-special-requests-again = Write it in a few words, for instance “wheelchair”, or *none*.
field-symptoms = symptoms
field-medical-history = earlier illnesses
field-current-medications = medication
field-allergies = allergies
field-urgency-level = how urgent it is
field-patient-gender = gender
field-patient-email = e-mail
field-preferred-contact-method = how to reach you
field-special-requests = special wishes
urgency-level-low = It can wait
urgency-level-normal = Normal
urgency-level-high = Soon
urgency-level-urgent = Urgent
preferred-contact-method-whatsapp = WhatsApp
preferred-contact-method-phone = Phone
preferred-contact-method-email = E-mail
booking-sure = Please check before I send it:

    { $card }

    To change a line, write its number.
    { $second }
booking-sure-again = Write *send* if everything is right, or the number of the line to change, for instance *3*.

    { $card }
card-send = Send
card-cancel = Cancel
card-what = What shall I change? Write the number of the line.
card-not-sent = I have sent nothing yet. Shall I send it? Write *send* or *cancel*, or the number of the line to change.
line-service = Service
line-doctor = Doctor
line-time = Time
line-days = Days
line-where = Where
line-person = For
line-phone = Phone
line-reason = Reason
line-length = Length
line-price = Price
line-requirements = Please note
line-policy = Policy
person-aged = { $age ->
    [0] { $name }, under 1
   *[other] { $name }, { $age }
}
person-months = { $months ->
    [0] { $name }, under 1 month
    [one] { $name }, 1 month
   *[other] { $name }, { $months } months
}
name-species = { $name }, { $species }
species-dog = dog
species-cat = cat
species-rabbit = rabbit
species-bird = bird
species-hamster = hamster
species-guinea-pig = guinea pig
species-fish = fish
species-turtle = turtle
species-snake = snake
species-lizard = lizard
species-ferret = ferret
species-horse = horse
species-cow = cow
species-sheep = sheep
species-goat = goat
species-camel = camel
species-falcon = falcon
species-chicken = chicken
species-any = animal
time-in-zone = { $time } ({ $zone } time)
again-slot = { $service }: choose a new time and I ask again at once, with everything you told me.
again-slot-again = Choose a time, for instance *{ $example }*, or write a day, for instance “Friday morning”.
again-slot-on = { $service }, { $day }: choose a time and I ask again at once, with everything you told me.
again-slot-on-again = Choose a time, for instance *{ $example }*, or write another day, for instance “Friday”.
again-slot-day = Which day suits you? Choose one, or write it, like “next Tuesday”.
again-slot-day-again = Write a day, for instance “tomorrow” or “Friday”.
again-slot-which = Which day do you mean?
again-slot-which-again = Choose one of the two days, for instance *{ $example }*.
again-slot-none = { $service }: I find no free time there. Choose another day, or write *person*.
again-slot-none-again = Write another day, for instance “Friday”, or *person*.
again-instead = Shall I ask { $doctor } for *{ $new }* instead? { $old }, which is kept for you, is then free again.
again-instead-again = Please write *yes* to ask for { $new }, or *no* to go back to { $old }; { $doctor } waits for your answer.
again-instead-yes = Yes, ask for it
again-instead-no = No, go back
again-not-offered = { $service } is not offered any more.
booking-second = { $service }: which second time shall I ask for if the first is refused or nobody answers?
booking-second-again = Write the number of a time, for instance *2*, a day and a time, or *none*.
booking-second-on = { $service }, { $day }: which of these shall be your second choice?
booking-second-on-again = Write the number of a time, for instance *2*, another day, or *none*.
booking-second-day = Which day suits you? Choose one, or write it, like “next Tuesday” or “12 March”.
booking-second-day-again = Write a day, for instance “tomorrow”, “Friday” or “12 March”.
booking-second-which = Which day do you mean?
booking-second-none = { $service }: I find no other free time there. Choose another day, or no second choice.
booking-second-none-again = Write another day, for instance “Friday”, or *none*.
second-none = No second choice
second-not-free = The second time you named is not free, so I leave it out.
card-second-hint = To name a second time in case this one is refused, write for instance “or Friday 10:00”.
line-second = Second choice

## The waiting list

booking-wish = { $service }: which days and hours would suit you? Choose, or write it, like “Tuesdays and Thursdays after 16:00”, “next week in the morning” or “Friday 13 March”.
booking-wish-again = Write the days, for instance “Mondays”, “until 20 March” or “Friday afternoon”, or “any day”.
booking-join = Please check before I put you on the waiting list:

    { $card }

    If such a time comes free I write to you ({ $hours }) and keep it for you for { $minutes } minutes. To change a line, write its number.
booking-join-again = Write *yes* to go on the waiting list, or the number of the line to change, for instance *3*.

    { $card }
waitlist-join-row = Put me on the list
waitlist-row = Waiting list
waitlist-hint = If you would rather wait for a time to come free, write *waiting list*.
waitlist-any-doctor = any doctor
waitlist-any-day = any day
waitlist-any-day-row = Any day
waitlist-morning-row = Any morning
waitlist-afternoon-row = Any afternoon
waitlist-evening-row = Any evening
waitlist-in-the-morning = in the morning
waitlist-in-the-afternoon = in the afternoon
waitlist-in-the-evening = in the evening
waitlist-from-day = from { $day } on
waitlist-until-day = until { $day }
waitlist-at = at { $time }
waitlist-between = { $start }–{ $end }
waitlist-from = from { $time } on
waitlist-to = until { $time }
waitlist-any-hour = at any hour
waitlist-joined = 📝 You are on the *waiting list*: { $about }. Nothing is booked yet.

    As soon as such a time comes free I offer it to you ({ $hours }) and keep it for { $minutes } minutes; without an answer it goes to the next person. To see your wish or leave the list, write *my visits*.
waitlist-left = Done: you are off the waiting list ({ $about }).
waitlist-none = You are not on the waiting list.
waitlist-mine = This is what you wait for:

    { $lines }

    If such a time comes free I write to you ({ $hours }).
waitlist-mine-again = Choose one of these lines, for instance *{ $example }*, or write *menu*.
waitlist-leave-row = Leave the list
waitlist-another-row = Another wish
waitlist-stopped = Your place on the waiting list is kept, but I offer you nothing until you write *start*.
waitlist-declined = All right: { $about } goes to the next person (code { $code }).
waitlist-kept = You keep your place on the waiting list.
waitlist-freed = 🔔 A time came free that you are waiting for:
waitlist-freed-book = *{ $about }*
    I keep it for you until *{ $until }*. A yes books it; without an answer it goes to the next person. Code: { $code }
waitlist-freed-ask = *{ $about }*
    I keep it for you until *{ $until }*. With a yes I ask { $doctor } for it, who then decides; without an answer it goes to the next person. Code: { $code }
waitlist-missed = I had no answer from you in time, so this time goes to the next person: { $about }.
waitlist-missed-kept = You keep your place on the waiting list. If the next offer stays without an answer too, I take you off it.
waitlist-missed-off = It was the second without an answer, so I took you off the waiting list. To wait on, write *waiting list*.
waitlist-over = No time came free for what you were waiting for: { $about }. Your place on the waiting list has ended. To wait on, write *waiting list*; to see which times are free, write *book*.
refused-listed-already = You are on the waiting list for { $service } already. Write *my visits* to see your wish or take it back.
refused-list-full = You are waiting for as much as the list takes from one person. Write *my visits* to take something back first.
refused-list-past = Those days are over already. Please name others.
refused-list-left = That is not on the waiting list any more.

## What came of it

submitted = 📨 Sent. *Not booked yet:* { $about }.

    { $doctor } answers by *{ $until }*, { $minutes ->
        [long] within the clinic's hours
        [one] in at most 1 minute
       *[other] in at most { $minutes } minutes
    }, and I write to you at once. If nobody answers by then, nothing is booked and I offer you other times.

    Your code is *{ $code }*. To take the request back, write *cancel*.
withdrawn = Done: your request { $code } ({ $about }) is withdrawn. Nothing is booked.
cancelled = Done: your visit { $code } ({ $about }) is cancelled.
state-approved = This has been decided already: { $about } is *booked* (code { $code }).
state-rejected = This has been decided already: { $about } was *not accepted*, so nothing is booked (code { $code }).
state-expired = Nobody answered in time: { $about } is *not booked* (code { $code }).
state-withdrawn = This was withdrawn already: { $about } is *not booked* (code { $code }).
state-superseded = This was replaced by another request: { $about } (code { $code }). Write *menu* to see it.
state-cancelled = This was cancelled already: { $about } (code { $code }).
state-pending = Nothing was changed: { $about } still waits for an answer (code { $code }).
state-changed = This has changed meanwhile: { $about } (code { $code }). The clinic can tell you more: { $phone }.
refused = That is not possible at the moment. Write *person* and somebody from the clinic helps you.
refused-limit-doctor = There is a request waiting for { $doctor } already: { $code }, { $start }. Write *my requests* to take it back; then you can send this one.
refused-limit-contact = You have as many requests waiting as the clinic takes at once. One of them is { $code } with { $doctor }, { $start }. Write *my requests* to take one back, or wait for an answer.
refused-slot-taken = That time is no longer free. Please choose another one; everything else you told me is kept.
refused-cutoff = This visit is too near to be cancelled here. Please call the clinic: { $phone }.
refused-no-such-person = That person is not on file any more. Please tell me again who the visit is for.
refused-not-offered = This is not offered any more. Please choose again.
submitted-second = Should that not work out, I ask for your second choice at once: { $when }. It is not kept for you until then.
declined = All right: { $about } is free again, and nothing is booked (code { $code }).

## Questions about the clinic

faq-robot = I am a program: I book visits at { $clinic } and answer simple questions. For somebody from the clinic write *person*.
faq-who = This is the front desk of { $clinic }. I am a program: I book visits and answer simple questions. For somebody from the clinic write *person*.
faq-address = { $clinic } is here:
    { $where }
faq-hours = Somebody answers at { $clinic }:
faq-phone = The clinic's number is { $phone }.
faq-prices = Our prices:
faq-preparation = Please note:
faq-preparation-none = For your visit the clinic asks for nothing in particular.
faq-languages = Our doctors speak:
faq-languages-none = As far as the clinic has told me, none of our doctors speaks { $language }.
faq-here = Here you can write in: { $languages }.
faq-doctors = This is who you can see with us:
faq-unknown = The clinic has not told me that, and I do not want to guess. Please call { $phone }, or write *person* and somebody answers you.
faq-unknown-no-phone = The clinic has not told me that, and I do not want to guess. Write *person* and somebody answers you.
faq-next = To book a visit, write *book*.

## The doctor's desk

desk-somebody = a patient
desk-person = { $age ->
    [0] { $name }, under 1
   *[other] { $name }, { $age }
}
desk-urgency-low = Urgency: low
desk-urgency-high = ⚠️ Urgency: high
desk-urgency-urgent = ⚠️ URGENT, says the patient
desk-emergency = 🆘 Emergency words were read
desk-left = { $minutes ->
    [long] Time to answer until { $until }
    [0] Less than a minute left, until { $until }
    [one] 1 minute left, until { $until }
   *[other] { $minutes } minutes left, until { $until }
}
enrol-first = Please send the one-time code that the clinic gives you first: eight digits. Until then nothing can be decided from this number.
enrolled = ✅ This number is yours now: requests reach you here from { $clinic }.
enrol-wrong = That is not the code. { $left ->
    [0] It is void now; please ask the clinic for a new one.
    [one] You can try once more.
   *[other] You can try { $left } more times.
}
refused-no-enrolment = No code is open for this number. Please ask the clinic for one.
desk-help-visits = { $code } arrived · { $code } done · { $code } no show · note { $code } diagnosis … – about a visit
visit-arrived = { $code }: { $name } has arrived. Write *{ $code } done* when the visit is over.
visit-completed = ✅ { $code }: the visit of { $name } is done.
visit-no_show = { $code }: { $name } did not come. Noted.
note-kept = 📝 Note kept for { $code }.
note-how = I kept no note. Write it like this: note { $code } diagnosis tension headache – or treatment, follow up, prescription; “private” before it makes it visible to you alone.
visit-which = Which visit? Write its code too, like “{ $code } done”.
visit-unclear = I understood { $code }, but not “{ $rest }”. Nothing was written down.
refused-visit-ended = Nothing was changed. { $code }: { $state ->
    [arrived] the patient has arrived
    [completed] the visit is done already
    [no_show] the patient did not come
    [cancelled] it was cancelled
    [rescheduled] it was moved to another time
   *[other] it has ended
}.
refused-visit-later = { $code } is on { $start }, which is still to come. Nothing was changed.
refused-visit-not-begun = { $code } begins on { $start }; until then nobody is late. Nothing was changed.
refused-visit-early = { $code } begins on { $start }. If the patient is here already, write *{ $code } arrived* first. Nothing was changed.
refused-note-empty = The note for { $code } has no words. Nothing was kept.
close-out = { $count ->
    [one] What became of today's visit?
   *[other] What became of today's { $count } visits?
}
close-out-row = { $code } · { $who } · { $time }
close-out-how = Write { $code } done, or { $code } no show.
close-out-all = All done
desk-card-still = ⏳ Still waits for your answer:
desk-card-backup = For { $doctor }, who has not answered. You may decide:
desk-card-details = What the patient told us: details { $code }
desk-approve = Approve
desk-reject = Reject
desk-approve-word = { $code } yes
desk-reject-word = { $code } no
desk-row = { $code } · { $who } · { $when } · { $minutes ->
    [long] until { $until }
   *[other] { $minutes } min left
}
desk-row-of = { $row } · for { $doctor }
desk-more = { $count ->
    [one] … and 1 more.
   *[other] … and { $count } more.
}
desk-pending = { $count ->
    [one] 1 request waits for you:
   *[other] { $count } requests wait for you:
}
desk-nothing-waits = No request waits for you.
desk-how = Answer with the code: { $code } yes · { $code } no
desk-how-why = With the reason: { $code } no: fully booked
desk-how-tap = Answer with a tap on the card, or reply to the card itself with yes or no.
desk-help = You can write:
    { $code } yes · { $code } no – decide that request
    { $code } no fully booked – decide and say why
    pending – what waits for you
    details { $code } – what the patient told us
    book – a visit of your own
    menu · person · stop
desk-help-tap = You can write:
    pending – what waits for you
    details { $code } – what the patient told us
    book – a visit of your own
    menu · person · stop
desk-unclear = I understood “{ $understood }”, but not “{ $leftover }”. Nothing was changed.
desk-unread = I did not understand “{ $leftover }”. Nothing was changed.
desk-verdict-approve = yes
desk-verdict-reject = no
desk-word-pending = pending
desk-word-details = details
desk-word-undo = undo
desk-word-help = help
desk-unknown-code = No request of yours has that code. Nothing was changed.
desk-closed = There were five wrong codes within an hour. Until { $until } only a tap on a card, or a reply to the card itself, counts. Nothing was changed.
desk-tap-only = This clinic counts only a tap on the card, or a reply to the card itself. Nothing was changed.
desk-forwarded = A forwarded message decides nothing. Nothing was changed.
desk-late = Your message reached us late, so it decided nothing. This is how things stand:
desk-which = Which one do you mean? Nothing was changed.
desk-mean = Do you mean { $code }? Write { $answer } or tap its card. Nothing was changed.
desk-mean-tap = Do you mean { $code }? Tap its card, or reply to it. Nothing was changed.
desk-just-ended = Another request of yours ended a moment ago, so please name the one you mean. Nothing was changed.
desk-not-yet-shown = { $code } reached you only after you wrote. Nothing was changed.
desk-which-details = Details of which request? Write for example: details { $code }
desk-not-here = That request is not one of yours, or no longer kept here. Nothing was changed.
desk-by-staff = the front desk
desk-by-rule = the clinic's rule
desk-state-waiting = { $code } still waits for you.
desk-state-waits-for-patient = { $code } waits for the patient's answer, until { $until }.
desk-state-approved = { $code } was approved by { $by } ({ $at }).
desk-state-approved-you = You approved { $code } ({ $at }).
desk-call-off = To call the visit off write *busy { $span }*: you are shown whom that concerns, and asked first.
desk-state-rejected = { $code } was rejected by { $by } ({ $at }).
desk-state-rejected-you = You rejected { $code } ({ $at }).
desk-state-expired = { $code } expired without an answer ({ $at }). The patient is told that it is not booked.
desk-state-withdrawn = The patient withdrew { $code } ({ $at }).
desk-state-withdrawn-by = { $by } withdrew { $code } for the patient ({ $at }).
desk-state-superseded = { $code } was replaced by another request ({ $at }).
desk-state-cancelled = { $code } had been approved; the visit is cancelled since.
desk-state-noted-approve = { $code } was approved by { $by } just now; that is final in { $seconds } s.
desk-state-noted-approve-you = You approved { $code } just now; that is final in { $seconds } s. To take it back, write: undo
desk-state-noted-reject = { $code } was rejected by { $by } just now; that is final in { $seconds } s.
desk-state-noted-reject-you = You rejected { $code } just now; that is final in { $seconds } s. To take it back, write: undo
desk-approved = ✅ Approved: { $code } · { $name } · { $when }.
desk-rejected = Rejected: { $code } · { $name } · { $when }.
desk-told-now = The patient is told now.
desk-told-why = The patient is told now, with your reason.
desk-told-by-phone = The patient wants no messages: the clinic tells them by phone.
desk-told-short = The patient is told now in a short text without your reason: they have not written for a day.
desk-told-waits = The patient has not written for a day and takes no message now: this one waits until they write, and the clinic is told.
desk-noted-now = The patient is told in { $seconds } s; until then *undo* takes it back.
desk-noted-why = The patient is told in { $seconds } s, with your reason; until then *undo* takes it back.
desk-noted-by-phone = It is final in { $seconds } s; until then *undo* takes it back. The patient wants no messages: the clinic then tells them by phone.
desk-noted-short = The patient is told in { $seconds } s, in a short text without your reason: they have not written for a day. Until then *undo* takes it back.
desk-noted-waits = It is final in { $seconds } s; until then *undo* takes it back. The patient has not written for a day and takes no message now: ours then waits until they write, and the clinic is told.
desk-undo = Undo
desk-undo-word = undo
desk-undone = ↩️ Taken back, and nobody was told.
desk-undo-late = It is too late to take that back.
desk-undo-nothing = There is nothing to take back.
desk-undo-which = You decided more than one just now. Write for example: undo { $code }
desk-help-agenda = today · friday · 12 May – your visits of that day
desk-help-other = { $code } 16:30 · { $code } tomorrow 9:00 – offer the patient another time
desk-help-ask = { $code }? are you taking blood thinners – ask the patient
desk-help-ask-tap = In a reply to a card: ? are you taking blood thinners – ask the patient
desk-help-many = 1 yes 2 no · approve all today – several from the list at once
desk-help-undo = undo – take back what you decided just now
desk-agenda = *{ $day }*
desk-agenda-empty = *{ $day }*: nothing is booked and nothing waits.
desk-agenda-line = { $time } · { $code } · { $name } · { $service } · { $state }
desk-agenda-confirmed = booked
desk-agenda-arrived = arrived
desk-agenda-in-progress = in progress
desk-agenda-completed = done
desk-agenda-no-show = did not come
desk-agenda-waits-doctor = waits for you
desk-agenda-waits-patient = waits for the patient
desk-agenda-noted-approve = approved just now
desk-agenda-noted-reject = rejected just now
desk-batch-noted = The patients are told in { $seconds } s; until then *undo* takes it back.
desk-batch-told = The patients are told now.
desk-batch-waits = But who asked for { $codes } has not written for a day: that message waits until they write, and the clinic is told.
desk-batch-unknown = No request of yours has the code { $code }.
desk-batch-no-row = There is no line { $number } in the list.
desk-batch-no-list = “{ $number }” names no request: numbers count only right after a list.
desk-batch-no-time = { $code }: another time cannot be offered here; answer yes or no.
desk-batch-twice = { $code } is named twice with different answers, so nothing was changed for it.
desk-row-alone = { $number } is { $code }. To decide, write { $number } yes or { $number } no. Nothing was changed.
desk-details = { $code } · { $name }
desk-details-none = The patient told us nothing more.
desk-details-ended = The details are shown while a request is open or booked.
desk-intake-chief_complaint = Reason: { $words }
desk-intake-symptoms = Symptoms: { $words }
desk-intake-medical_history = History: { $words }
desk-intake-current_medications = Medications: { $words }
desk-intake-allergies = Allergies: { $words }
desk-intake-patient_gender = Gender: { $words }
desk-intake-special_requests = Requests: { $words }
desk-question = ❓ { $by }: “{ $words }”
desk-question-answer = 💬 Answer: “{ $words }”
desk-question-open = 💬 No answer yet.
desk-question-skipped = 💬 The patient leaves the question open.
desk-question-asked = ❓ Asked: { $code } · { $name } · “{ $question }”
desk-question-longer = You have more time for it, until *{ $until }*, and hear the answer at once.
desk-question-same = You hear the answer at once. The time to decide stays as it is, until *{ $until }*.
desk-question-waits = The patient has not written for a day, so the question waits until they write, and the clinic is told.
desk-question-empty = What shall I ask? Write it on the same line, like: { $code }? are you taking blood thinners
desk-question-long = That is too long for a question: { $length } characters, at most { $most }. Nothing was asked.
desk-question-how = To ask the patient, put a question mark behind the code: { $code }? …
desk-question-how-tap = To ask the patient, reply to the card of { $code } and begin with a question mark: ? …
refused-question-most = The patient of { $code } has been asked { $most } times, which is the most. Nothing was asked.
refused-question-twice = The patient of { $code } has been asked just that and has not answered yet. Nothing was asked again.
refused-question-by-phone = The patient of { $code } wants no messages, so I cannot ask. Nothing was changed.
refused-question-declined = The patient of { $code } does not want health details kept here, so I did not ask. Nothing was changed.
refused-tap-only = Only a tap on the card, or a reply to the card itself, counts now. Nothing was changed.
refused-not-yours = That request is not one of yours. Nothing was changed.
refused-not-a-doctor = Only a doctor of this clinic can decide that. Nothing was changed.
refused-undo-which = You decided more than one just now: write undo with the code. Nothing was changed.
refused-nothing-to-undo = There is nothing to take back. Nothing was changed.
reject-reason-why = May I tell the patient why? Write it within 10 minutes, or skip.
reject-reason-why-again = Write in your own words why, for example: fully booked that day. Or skip.
reject-reason-skip = Skip
reject-reason-done = The patient is told your reason.
reject-reason-done-by-phone = The clinic tells the patient your reason by phone.
reject-reason-waits = The patient has not written for a day: your reason waits until they write, and the clinic is told.
reject-reason-noted = Noted: the patient is told with your reason.
reject-reason-skipped = All right, no reason.
reject-reason-over = The 10 minutes for a reason are over; the patient was told without one.
reject-reason-anew = { $code } stays rejected. Your “{ $leftover }” sounds as if you took that back, so I told the patient nothing of it.
reject-reason-anew-undo = { $code } stays rejected. Your “{ $leftover }” sounds as if you took that back, so I told the patient nothing of it. To take it back, write: undo { $code }
desk-other = Another time
desk-other-word = { $code } 16:30
desk-offered = { $count ->
    [one] 1 offer of yours waits for the patient:
   *[other] { $count } offers of yours wait for patients:
}
desk-offered-other = Offered: { $code } · { $name } · { $when }, in place of { $old }.
desk-offered-late = { $old } had expired, but its time is still free. I keep it as { $code } · { $name } · { $when }.
desk-asked-now = The patient is asked now and has until { $until }; a yes books it.
desk-asked-by-phone = The patient wants no messages: the clinic asks them by phone, until { $until }.
desk-asked-waits = The patient has not written for a day, so the question waits until they write, and the clinic is told. It is kept until { $until }.
desk-taken-back = Taken back: { $code } · { $name } · { $when }.
desk-late-taken = Its time is somebody else's by now. Nothing was changed.
desk-late-past = Its time is over, so it cannot be offered any more. Nothing was changed.
desk-late-asked-again = The patient has asked you again since, so nothing was changed:
desk-late-being-asked = The patient is being asked already, so nothing was changed:
desk-late-how = To offer it to the patient all the same, write: { $code } yes
desk-late-how-tap = To offer it to the patient all the same, tap Approve on its card.
desk-state-offer-approved = The patient accepted { $code } ({ $at }); it is booked.
desk-state-offer-rejected = The patient did not take { $code } ({ $at }).
desk-state-offer-expired = The patient did not answer { $code } in time ({ $at }). It is not booked.
desk-state-replaced = { $code } was replaced by { $new } ({ $at }).
propose-slot = Another time for { $code } ({ $name }, { $old }): choose one, or write it, like “16:30” or “tomorrow 9:00”.
propose-slot-again = Write the number of a time, or a time like “16:30” or “Friday 9:00”; *back* leaves things as they are.
propose-slot-on = Another time for { $code } ({ $name }, { $old }), { $day }: choose one, or write it.
propose-slot-on-again = Write the number of a time, or a time like “16:30” or “Friday 9:00”; *back* leaves things as they are.
propose-slot-day = On which day? Choose one, or write it, like “Friday”.
propose-slot-day-again = Write a day, for instance “tomorrow” or “Friday”.
propose-slot-which = Which day do you mean?
propose-slot-none = I find no free time there for { $code } ({ $name }, { $old }). You can still write one, like “Friday 16:30”.
propose-slot-none-again = Write a day and a time, like “Friday 16:30”; *back* leaves things as they are.
propose-outside = { $when } is outside your hours. Shall I offer it for { $code } all the same?
propose-outside-again = Please write *yes* to offer { $when } for { $code }, or *no*.
propose-outside-yes = Yes, offer it
propose-outside-no = No
propose-left = All right, nothing was offered.
refused-offer-past = { $start } is over already. Nothing was changed.
refused-offer-soon = { $start } is too near: the patient could not answer any more. Nothing was changed.
refused-offer-taken = { $start } is not free: something of yours lies there, or somebody is just choosing it. Nothing was changed.
refused-outside-hours = { $start } is outside your hours, so nothing was offered. Write it alone, with its code, to offer it all the same.
refused-offer-same = { $start } is the time it is about already. Nothing was changed.

## Announcements

notice-phone = Or call the clinic: { $phone }
notice-confirmed = ✅ Confirmed: { $service } with { $doctor }
notice-confirmed-name = For { $name }
notice-confirmed-address = Address: { $address }
notice-confirmed-requirements = Please note: { $requirements }
notice-confirmed-code = Your code: { $code }
notice-confirmed-off-list = What you had on the waiting list for this is done with.
notice-confirmed-cancel = If you cannot come, write: cancel
notice-confirmed-cancel-phone = If you cannot come, please call the clinic: { $phone }
notice-confirmed-cancel-person = If you cannot come, write: person
notice-confirmed-cancel-until = If you cannot come, write: cancel (until { $until })
notice-rejected = Not booked: { $doctor } cannot accept your request { $code } ({ $service }, { $when }).
notice-rejected-why = { $doctor } writes: “{ $reason }”
notice-rejected-why-clinic = The clinic writes: “{ $reason }”
notice-again = These times are free. Choose one to ask again; your answers are kept.
notice-no-times = Your answers are kept. Write “book” to look for another time.
notice-reasoned = { $doctor } writes about your request { $code }: “{ $reason }”
notice-expired = Not booked: nobody answered your request { $code } in time.
notice-expired-what = { $service } with { $doctor }, { $when }: the time is free again.
notice-doctor-line = { $code } · { $who } · { $service } · { $when }
notice-doctor-by-rule = New visit, no approval needed:
notice-doctor-from-list = New visit from the waiting list, no approval needed:
notice-half = ⏳ Still waiting for { $doctor }: { $about }. The answer comes by { $until }; without one nothing is booked, and I write to you either way. To take it back, write *cancel*.
notice-asked = ❓ *{ $doctor }* has a question before deciding on your request { $code } ({ $about }):
    “{ $question }”
    Please answer here in one message. Your request is now decided by *{ $until }*, and I write to you either way.
notice-doctor-asked = { $by } has asked the patient something first; it can be decided until { $at }:
series-too = Booked together with it:
series-line = • { $when } · { $code }
series-more = In all: { $count }, the last on { $until }
notice-doctor-booked-by = Booked by { $by }, nothing to decide:
notice-doctor-approved-by = Approved by { $by }:
notice-doctor-moved-by = Moved by { $by }:
notice-doctor-offered-by = { $by } offers the patient another time, nothing to decide for you:
notice-doctor-rejected-by = Rejected by { $by }:
notice-doctor-withdrawn = Withdrawn by the patient, nothing to decide any more:
notice-doctor-withdrawn-noted = Withdrawn by the patient before the answer was final, so it no longer counts:
notice-doctor-withdrawn-by = Withdrawn by { $by } for the patient, nothing to decide any more:
notice-doctor-withdrawn-noted-by = Withdrawn by { $by } for the patient before the answer was final, so it no longer counts:
notice-doctor-cancelled = Visit cancelled, the time is free again:
notice-doctor-cancelled-by = Visit cancelled by { $by }, the time is free again:
notice-doctor-expired = Expired without an answer ({ $at }). The patient is told that it is not booked:
notice-offer-other = { $doctor } cannot take { $old } (your request { $code }), but offers you another time:
notice-offer-instead = { $doctor } now offers you another time in place of { $old } ({ $code }):
notice-offer-after-expiry = Your request { $code } for { $old } had run out without an answer. Now { $doctor } offers you this time:
notice-offer-late = Your request { $code } had run out without an answer. Now { $doctor } says yes after all, and the time is still free. Do you still want it?
notice-offer-what = *{ $about }*
    I keep it for you until *{ $until }*. A yes books it; without an answer nothing is booked. Code: { $code }
notice-taken-back = Not booked: { $doctor } has taken back the time offered to you ({ $service }, { $when }, code { $code }).
notice-withdrawn = The clinic has withdrawn your request { $code } for you ({ $service } with { $doctor }, { $when }). Nothing is booked.
notice-withdrawn-move = The clinic has withdrawn your request { $code } for you ({ $service } with { $doctor }, { $when }). Your visit on *{ $before }* stays as it is.
notice-unanswered = Not booked: I had no answer from you about the time you were offered ({ $code }).
notice-second = I have asked for your second choice at once: *{ $when }*. You hear by *{ $until }*; until then nothing is booked. Your new code: { $code }
notice-second-gone = Your second choice, { $when }, is no longer to be had.
notice-doctor-offered = No longer to be decided, its doctor offers another time:
notice-doctor-accepted = Booked, the patient accepted the time that was offered:
notice-doctor-declined = The patient does not take the time that was offered; it is free again:
notice-doctor-unanswered = The patient did not answer the offer in time ({ $at }); the time is free again:

## The carrier

carrier-choose = Choose
carrier-sorry = Sorry, something went wrong on our side with your last message. People at { $clinic } have been told. In an emergency call { $emergency } at once.
carrier-sorry-call = Or call the clinic: { $phone }

## Reminders

reminder-today = ⏰ Today: { $service } with { $doctor }
reminder-tomorrow = ⏰ Tomorrow: { $service } with { $doctor }
reminder-coming = Are you coming to this visit?
    { $about }
reminder-soon = ⏰ Reminder: { $service } with { $doctor }
reminder-coming-again = Please choose one: *yes* if you come, or the number of a line below.
    { $about }
reminder-ask = Are you coming?
reminder-known = You told me that you are coming, thank you. If not, choose below.
reminder-ended = The time of that visit is over, so nothing was changed.
reminder-confirm = I am coming
reminder-move = Another time
reminder-cancel = I cannot come
reminder-thanks = Thank you, I noted that you are coming: { $about }. See you then!
choice-reminders-off = I will not remind you of your visits any more. To have reminders again, write *reminders on*.
choice-reminders-on = I will remind you of your visits.
choice-confirmations-off = I will not write any more when a request of yours is confirmed, declined or expires. The word *status* always tells you. To hear of it again, write *confirmations on*.
choice-confirmations-on = I will write to you as soon as a request of yours is decided.
choice-updates-off = I will send no more notes while you wait or after a visit. To have them again, write *updates on*.
choice-updates-on = I will send you a note while you wait and after a visit.
rating-ask = Thank you for your visit: { $service } with { $doctor }. How was it, from 1 (bad) to 5 (very good)?
rating-stars = How was this visit, from 1 (bad) to 5 (very good)?
    { $about }
rating-stars-again = Please write a number from *1* to *5*.
    { $about }
rating-row = { $stars } ⭐
rating-thanks = Thank you!
rating-kept = Thank you, I kept your words.
rating-comment-words = Would you like to tell us more? Write it in one message, or skip.
rating-skipped = All right, thank you!
rating-ended = The time to rate that visit is over, so nothing was changed.

## Templates: sent outside WhatsApp's 24-hour window, approved by Meta word by word; they name clinic, code and times, nothing else

template-card = A request for a visit waits for your answer at { $clinic }: { $code }, for { $when }. Please decide by { $until }; without an answer nothing is booked.
template-backup = A colleague at { $clinic } has not answered the request { $code } for { $when }. You may decide in their place by { $until }; without an answer nothing is booked.
template-confirmed = Your visit at { $clinic } is confirmed for { $when }. Your code is { $code }. Answer this message if you have a question or cannot come.
template-rejected = Your request { $code } at { $clinic } for { $when } could not be accepted, so nothing new is booked. Your answers are kept; you can see other free times below.
template-rejected-alone = Your request { $code } at { $clinic } for { $when } could not be accepted, so nothing new is booked. Your answers are kept; write “book” to look for another time.
template-expired = Nobody answered your request { $code } at { $clinic } for { $when } in time, so nothing new is booked. Your answers are kept; you can see other free times below.
template-expired-alone = Nobody answered your request { $code } at { $clinic } for { $when } in time, so nothing new is booked. Your answers are kept; write “book” to look for another time.
template-reminder = This is a reminder of your visit at { $clinic } on { $when }. Your code is { $code }. Answer this message if you want to confirm, move or cancel it.
template-asked = Before deciding, your doctor at { $clinic } would like to know something about your request { $code } for { $when }. Answer this message by { $until } to read the question.
template-calledoff = Your visit { $code } at { $clinic } for { $when } is cancelled, because the doctor cannot be there. We are sorry; you can see other free times below.
template-calledoff-alone = Your visit { $code } at { $clinic } for { $when } is cancelled, because the doctor cannot be there. We are sorry; write “book” to look for another time.
template-cancelled = Your visit { $code } at { $clinic } for { $when } was cancelled by the clinic. You can see other free times below.
template-cancelled-alone = Your visit { $code } at { $clinic } for { $when } was cancelled by the clinic. Write “book” to look for another time.
template-withdrawn = Your request { $code } at { $clinic } for { $when } was withdrawn for you by the clinic, so nothing new is booked. Write “book” to look for another time.
template-delayed = Your visit { $code } at { $clinic } for { $when } stays booked, but the doctor is running late: please come for about { $starts } instead.
template-doctor-confirmed = A visit at { $clinic } is booked for { $when }. Its code is { $code }; nothing is left for you to decide.
template-doctor-rejected = The request { $code } at { $clinic } for { $when } was rejected; nothing is left for you to decide.
template-doctor-expired = The request { $code } at { $clinic } for { $when } ended without an answer. The patient is told that nothing new is booked.
template-doctor-withdrawn = The patient has withdrawn the request { $code } at { $clinic } for { $when }; nothing is left for you to decide.
template-doctor-proposed = Another time was offered to the patient of the request { $code } at { $clinic } for { $when }; nothing is left for you to decide.
template-doctor-moveover = The request { $code } at { $clinic } to move a visit to { $when } has ended together with that visit; nothing is left for you to decide.
template-doctor-cancelled = The visit { $code } at { $clinic } on { $when } was cancelled, and the time is free again.
template-offered = You asked for a visit at { $clinic }. Instead of that time you are offered another one: { $when }, code { $code }. It is kept for you until { $until }; a yes books it.
template-late = Your request at { $clinic } had run out without an answer. Now it is accepted after all, and the time is still free: { $when }, code { $code }. It is kept for you until { $until }. Do you still want it?
template-freed = A time came free at { $clinic } that you are waiting for: { $when }, code { $code }. It is kept for you until { $until }. Do you want it? Without an answer it goes to the next person.
template-missed = We had no answer from you in time, so { $when } at { $clinic } (code { $code }) goes to the next person on the waiting list. Write “my list” to see how you stand on it.
template-unanswered = We had no answer from you in time about the visit { $code } that you were offered at { $clinic } for { $when }, so nothing is booked. Your answers are kept; you can see other free times below.
template-unanswered-alone = We had no answer from you in time about the visit { $code } that you were offered at { $clinic } for { $when }, so nothing is booked. Your answers are kept; write “book” to look for another time.
template-doctor-declined = The patient does not take the time that was offered at { $clinic }: { $when }, code { $code }. It is free again.
template-knock = Somebody at { $clinic } has written to you. Please answer this message, with any word, to read it and to talk with them here.
template-times = See other times
template-asked-see = See the question

## A doctor's own time: away, late, back

desk-help-life = busy until 15:00 · away tomorrow · away 3-7 May – close time of yours
    late 20 – tell today's patients
    my absences – open it again
life-what = You will be away: *{ $when }*. This concerns:
    { $who }

    What shall I do? Whoever is called off is told at once and offered other times.
life-what-again = Please write *1* to close the time and tell them, *2* to close only what is free, or *3* to leave everything as it is. You will be away: { $when }.
    { $who }
life-free = Shall I close *{ $when }*? Nobody has a visit or a request then.
life-free-again = Please write *yes* to close { $when } or *no* to leave it open.
life-tell-yes = Close and tell them
life-free-yes = Only what is free
life-close-yes = Yes, close it
life-no = No, leave it
life-reason = not available
life-kept = All right, nothing was changed.
life-line-booked = • { $code } · { $name } · { $when } · booked
life-line-waits = • { $code } · { $name } · { $when } · waits for an answer
life-done = ✅ Closed: { $when }. Nobody can book then.
life-told = { $count ->
    [one] 1 person is told now, with an apology and other times.
   *[other] { $count } people are told now, with an apology and other times.
}
life-by-phone = No message reaches them now, so the clinic calls: { $who }
life-called = { $code } ({ $name })
life-stay = What was booked or asked for before stays as it is.
life-way-back = To open it again, write: my absences
life-either = Which day do you mean: { $days }? Please write the date. Nothing was changed.
life-over = That time is over already. Nothing was changed.
life-how = Write it like this: busy until 15:00 · away tomorrow · away 3-7 May
refused-life-changed = Meanwhile it concerns others than those I showed you, so nothing has been done yet. Please look again.
delay-sure = About { $minutes } minutes late. I would tell:
    { $who }

    Their visits stay booked. Shall I tell them?
delay-sure-again = Please write *yes* to tell them that you are about { $minutes } minutes late, or *no*.
    { $who }
delay-yes = Yes, tell them
delay-no = No, tell nobody
delay-line = • { $code } · { $name } · { $planned } → { $starts }
delay-done = { $count ->
    [one] 1 person is told now. The visit stays booked.
   *[other] { $count } people are told now. The visits stay booked.
}
delay-kept = All right, nobody is told.
delay-told = They have been told just that already, so nobody is told again.
delay-nobody = No visit of today is still to come, so there is nobody to tell.
delay-how = Write it in minutes, 240 at most: late 20
absence-which = Which time shall I open again? What was called off for it stays called off.
absence-which-again = Please write the number of a line, for instance *1*.
absence-no = No, leave it
absence-none = You have closed nothing here that is still to come. What is closed in the clinic's own calendar, the clinic opens.
absence-kept = All right, nothing was changed.
absence-done = ✅ Open again: { $when }. What was called off stays called off.
absence-how = Write it like this: my absences
refused-absence-over = That time is over or open again already.
span-days = { $first } – { $last }
span-part = { $day }, { $start }–{ $end }
notice-away = { $doctor } is not available at that time.
notice-called-off = We are sorry: { $doctor } cannot be there, so your visit is cancelled.
notice-called-off-what = Cancelled: { $service }, { $when } · { $code }
notice-cancelled = The clinic has cancelled this visit.
notice-delayed = ⏳ { $doctor } is running about { $minutes } minutes late. Your visit { $code } ({ $service }) begins at about *{ $starts }* instead of { $planned }. It stays booked; thank you for your patience.

## Moving a visit: it stays as it is until the new time is agreed to, and every text says so

move-nothing = You have no coming visit that could be moved.
move-which = Which visit shall be moved?
move-which-again = Choose one of these visits, for instance *{ $example }*, or write *menu*.
move-not-offered = { $service } cannot be booked here any more, so I cannot move the visit; it stays as it is. Please call the clinic: { $phone }.
move-left = All right, nothing was moved: your visit stays as it is.
move-gone = That visit was moved, cancelled or is over by now, so nothing was changed. Write *my requests* to see what you have.
move-stays = Your visit on { $before } stays as it is until { $doctor } agrees. If nobody answers, nothing changes.
move-at-once = When you send it, your visit on { $before } is moved at once.
move-sure = This is how I would move your visit. Please check before I send it:

    { $card }

    { $stays }
    To change a line, write its number.
move-sure-again = Write *send* if everything is right, or the number of the line to change, for instance *1*.

    { $card }

    { $stays }
booking-new-time = { $service }: to when shall I move your visit on { $before }? It stays as it is until the new time is agreed to. You can also write a day and a time, like “Tuesday at 10”, or *later*.
booking-new-time-again = Choose the new time, for instance *{ $example }*, or write a day, for instance “Friday morning”. *cancel* leaves your visit as it is.
mine-move-row = Move { $code }
line-new-time = New time
line-old-time = So far
refused-move-over = This visit ({ $code }, { $start }) cannot be moved any more: it has begun, was cancelled or was moved already.
refused-move-asked = Another time for this visit has been asked for already ({ $other }). Wait for the answer, or write *my requests* to take it back; your visit on { $start } stays as it is until then.
refused-move-cutoff = Your visit { $code } on { $start } is too near to be moved here, and stays as it is. To move it, please call the clinic: { $phone }.
refused-move-cutoff-no-phone = Your visit { $code } on { $start } is too near to be moved here, and stays as it is. To move it, write *person*.
refused-move-never = Visits cannot be moved here. To have another time, please call the clinic: { $phone }.
refused-move-never-no-phone = Visits cannot be moved here. To have another time, write *person*.
refused-move-often = { $count ->
    [one] Your visit { $code } on { $start } has been moved once already, which is as often as I can move it here; it stays as it is. For another time, please call the clinic: { $phone }.
   *[other] Your visit { $code } on { $start } has been moved { $count } times already, which is as often as I can move it here; it stays as it is. For another time, please call the clinic: { $phone }.
}
refused-move-often-no-phone = Your visit { $code } on { $start } has been moved as often as I can move it here; it stays as it is. For another time, write *person*.
submitted-move = 📨 Sent. *Not moved yet:* { $about }.

    { $doctor } answers by *{ $until }*, { $minutes ->
        [long] within the clinic's hours
        [one] in at most 1 minute
       *[other] in at most { $minutes } minutes
    }, and I write to you at once. Until then, and if nobody answers, your visit on *{ $before }* stays as it is.

    The code of this request is *{ $code }*. To take it back, write *cancel*.
withdrawn-move = Done: your request { $code } ({ $about }) is withdrawn. Your visit on { $before } stays as it is.
declined-move = All right: { $about } is free again (code { $code }). Your visit on { $before } stays as it is.
cancelled-move = Your request { $code } for another time has ended with it.
status-visit-moving = *Booked* ({ $code }): { $about }. Another time is asked for ({ $other }): { $to }; until that is agreed to, this one stays.
status-waits-for-doctor-move = *Waiting* ({ $code }): { $about }, instead of { $before }. The answer comes by { $until } ({ $minutes ->
    [long] in the clinic's hours
    [0] less than a minute left
    [one] 1 minute left
   *[other] { $minutes } minutes left
}); until then, and without one, your visit stays as it is.
status-waits-for-patient-move = *Waiting for you* ({ $code }): { $about }, instead of { $before }, until { $until }. Your visit stays unless you take it.
state-rejected-move = This has been decided already: { $about } was *not accepted* (code { $code }). Your visit on { $before } stays as it is.
state-expired-move = Nobody answered in time, so nothing was moved to { $about } (code { $code }). Your visit on { $before } stays as it is.
state-withdrawn-move = This was withdrawn already: { $about } (code { $code }). Your visit on { $before } stays as it is.
state-offer-over-move = I had no answer from you in time: { $about } is free again (code { $code }). Your visit on { $before } stays as it is.
state-offer-taken-back-move = This offer was taken back: { $about } (code { $code }). Your visit on { $before } stays as it is.
state-rescheduled = This visit was moved to another time: { $about } is no longer so (code { $code }). Write *my requests* to see the new one.
offer-answer-move = *{ $about }* is kept for you until *{ $until }*. Shall I move your visit on { $before } there?
offer-answer-move-again = Please write *yes* to move your visit on { $before } to { $about }, *no* to leave it, or the day and time you would rather have. It is kept until { $until }.
notice-moved = ✅ Moved: { $service } with { $doctor }
    Instead of { $before }:
notice-rejected-move = Not moved: { $doctor } cannot accept your request { $code } ({ $service }, { $when }). Your visit on *{ $before }* stays as it is.
notice-taken-back-move = Not moved: { $doctor } has taken back the time offered to you ({ $service }, { $when }, code { $code }). Your visit on *{ $before }* stays as it is.
notice-expired-move = Not moved: nobody answered your request { $code } in time. Your visit on *{ $before }* stays as it is.
notice-unanswered-move = Not moved: I had no answer from you about the time you were offered ({ $code }). Your visit on *{ $before }* stays as it is.
notice-second-move = I have asked for your second choice at once: *{ $when }*. You hear by *{ $until }*; until then your visit on { $before } stays as it is. The code of this request: { $code }
notice-half-move = ⏳ Still waiting for { $doctor }: { $about }. The answer comes by { $until }; without one your visit on { $before } stays as it is, and I write to you either way. To take the request back, write *cancel*.
notice-offer-what-move = *{ $about }*
    I keep it for you until *{ $until }*. A yes moves your visit there; without an answer it stays on { $before }. Code: { $code }
notice-move-over = Your request { $code } for another time has ended too, since your visit on { $before } is cancelled or under way. Nothing was moved.
notice-doctor-move-over = No longer to be decided, since the visit that would be moved is under way or cancelled:
notice-doctor-moved-away = Moved to { $doctor }, so this time is free again:
desk-card-move = ↪️ Moves the visit { $code } from { $before }
desk-card-move-from = ↪️ Moves the visit { $code } from { $before } with { $doctor }
desk-row-move = { $row } · instead of { $before }
desk-approved-move = ✅ Moved: { $code } · { $name } · { $before } → { $when }.
desk-rejected-move = Rejected: { $code } · { $name } · { $when }. The visit on { $before } stays.
desk-agenda-move = { $state }, would move from { $before }
desk-agenda-asks = { $state }, asks for { $to } instead
desk-state-rescheduled = { $code } had been approved; the visit was moved to another time since.
desk-state-move-over = { $code } ended with the visit that it would have moved ({ $at }).
desk-late-visit-over = The visit that it would move has begun, was cancelled or was moved. Nothing was changed.
notice-doctor-expired-move = Expired without an answer ({ $at }). The patient is told that the visit on { $before } stays:
desk-state-expired-move = { $code } expired without an answer ({ $at }). The patient is told that the visit on { $before } stays.
