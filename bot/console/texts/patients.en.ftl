# Patients: the list, the record, erasing, merging.
patients-nav = Patients
patients-title = Patients
patients-look-for = Code, name or phone
patients-look = Look
patients-none = Nobody was found. A code is like KR47; of a phone at least five digits are needed.
patients-found = { $count ->
    [one] One person
   *[other] { $count } people
 }
patients-newest = The newest
patients-more = These are the first { $count }; a longer name or a phone shows fewer.
patients-name = Name
patients-phone = Phone
patients-born = Born
patients-visits = Visits
patients-last = Last or next time
patients-nobody = (erased)
patients-record = Patient
patients-was-erased = Erased on { $at }. What happened and when is kept, who it was and what was said is not.
patients-merged-from = { $count ->
    [one] One more record was merged into this one.
   *[other] { $count } more records were merged into this one.
 }
patients-species = Species
patients-age-told = { $years } years, told on { $on }
patients-gender = Gender
patients-email = E-mail
patients-no-number = None was given
patients-hidden-number = Number hidden by WhatsApp
patients-shared = { $count ->
    [one] one more person is booked for on it
   *[other] { $count } more people are booked for on it
 }
patients-stopped = wants no messages
patients-chat = Open the chat
patients-history = Earlier illnesses
patients-medications = Medication
patients-allergies = Allergies
patients-wishes = Wishes
patients-reason = Reason
patients-confirmed = Confirmed on
patients-newest-first = The newest first
patients-as-asked = In the patient's own words, as they were asked for
patients-when = When
patients-code = Code
patients-what = What
patients-for = For
patients-doctor = Doctor
patients-status = Status
patients-said = What was said
patients-asked = Asked on
patients-requests = Requests
patients-notes = Notes
patients-private = private
patients-hidden-notes = { $count ->
    [one] One private note is for the doctor who wrote it.
   *[other] { $count } private notes are for the doctor who wrote them.
 }
patients-nothing = Nothing so far.
patients-consents = Consent
patients-agreed = Agreed to { $version } on { $at }
patients-declined = Did not agree to { $version } on { $at }
patients-others = Also booked for on this phone
patients-visit-confirmed = Confirmed
patients-visit-arrived = Arrived
patients-visit-in_progress = In progress
patients-visit-completed = Took place
patients-visit-no_show = Did not come
patients-visit-cancelled = Cancelled
patients-visit-rescheduled = Moved
patients-request-pending = Waiting
patients-request-approved = Approved
patients-request-rejected = Rejected
patients-request-expired = Expired
patients-request-withdrawn = Withdrawn
patients-request-superseded = Replaced
patients-note-diagnosis = Diagnosis
patients-note-treatment = Treatment
patients-note-follow_up = Follow-up
patients-note-prescription = Prescription

patients-copy = Copy for the person
patients-copy-holds = The copy holds everything that is kept of this person: who they are, requests, visits, notes, consents, the waiting list, what happened when, and the messages.
patients-copy-leaves-out = Left out, and counted in it: doctors' private notes, and on a phone that several people use the messages that are not about this person.
patients-copy-noted = It is made for you now and kept nowhere. That you made it is written down.
patients-copy-html = To read (HTML)
patients-copy-json = For machines (JSON)

patients-erase = Erase
patients-erase-goes = What goes, for good
patients-erase-goes-who = Name, phone, e-mail, age and everything else that says who it is. Whoever writes from this phone afterwards is a new person.
patients-erase-goes-said = All messages, answers, reasons and health details, theirs and ours.
patients-erase-goes-notes = { $count ->
    [0] Notes about visits; there are none.
    [one] The one note about their visits.
   *[other] The { $count } notes about their visits.
 }
patients-erase-goes-open = { $count ->
    [0] Open requests would be withdrawn; there are none.
    [one] The open request is withdrawn.
   *[other] The { $count } open requests are withdrawn.
 }
patients-erase-goes-doctors = Messages in doctors' chats that name them.
patients-erase-stays = What stays, and why
patients-erase-stays-times = That there were { $visits } visits and { $requests } requests, when, with whom and what became of them: the clinic's book must add up.
patients-erase-stays-proof = When terms were agreed to, without the person: the proof that they were.
patients-erase-stays-phone = { $count ->
    [one] The phone itself: another person is booked for on it. What was said on it goes all the same.
   *[other] The phone itself: { $count } other people are booked for on it. What was said on it goes all the same.
 }
patients-erase-stays-elsewhere = What WhatsApp, Twilio and the person's own phone keep, and backups until they are overwritten; that is not ours to reach.
patients-erase-law = In many countries notes about treatment must be kept for years. If yours is one of them, give yourself a copy first and keep it as the law says.
patients-erase-sure = I have read this. Erase it for good.
patients-erase-now = Erase now
patients-erased = Erased for good. Requests without a name or a word now: { $requests }; visits: { $visits }; open requests that were withdrawn: { $withdrawn }.
patients-erase-not-sure = Nothing was erased: the box was not ticked.
patients-erase-visits = Nothing can be erased yet: { $codes } still to come. Cancel first, so that everybody is told.
patients-erase-busy = Nothing was erased: a message is just being sent or a decision written down. Try again in a minute.
patients-no-such-patient = There is no such record any more.

patients-strangers = Nobody is booked for on these
patients-stranger-wrote = { $count ->
    [one] one message
   *[other] { $count } messages
 }
patients-stranger-what = This phone wrote, and nobody is booked for on it.
patients-chat-erased = The chat is erased. Whoever writes from that phone is new.
patients-erase-record = Somebody is booked for on this phone. Erase their record instead.
patients-erase-doctor = This is a doctor's own chat.
patients-no-such-contact = There is no such chat any more.

patients-merge = Same person as …
patients-merge-what = Two records of one person become one. Requests, visits and places on the waiting list move; both phones keep working. It cannot be undone.
patients-merge-none = Nobody looks like this person. Look for the other record below.
patients-merge-has = { $visits } visits, { $requests } requests
patients-merge-stays = Stays
patients-merge-goes = Goes into it
patients-merge-now = They are the same person: merge
patients-merge-swap = The other way round
patients-merged = The two records are one now.
patients-merge-same = That is the same record already.
patients-merge-kinds = A person and an animal, or two kinds of animal, are not the same.
patients-merge-both-wait = Both wait for the same doctor, or for the same service on the waiting list. End one of the two first.
