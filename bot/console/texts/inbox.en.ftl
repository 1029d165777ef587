# The inbox: what went wrong or waits for a person.
inbox-nav = Inbox
inbox-title = Inbox
inbox-count = { $count ->
    [0] Nothing is left to see to.
    [one] One thing to see to.
   *[other] { $count } things to see to, emergencies first, then the oldest.
    }
inbox-came = New:
inbox-went = Off the list:
inbox-a-doctor = the doctor
inbox-since = Since
inbox-about = About
inbox-next = What to do:
inbox-call = Call
inbox-chat = Open the chat
inbox-send-again = { $count ->
    [one] Send the message again
   *[other] Send { $count } messages again
    }
inbox-note = What came of it (may be left empty)
inbox-close-called = Called
inbox-close-done = Done
inbox-closed = It is off the list. What was done is kept with your name.
inbox-was-closed = Somebody had closed it already.
inbox-sent-again = { $count ->
    [one] One message is on its way again.
   *[other] { $count } messages are on their way again.
    }
inbox-nothing-to-send = There is nothing that could be sent again.
inbox-closed-title = Closed in the last two days
inbox-closed-caption = What staff did, newest first
inbox-col-what = What it was
inbox-col-act = What was done
inbox-col-by = By
inbox-col-at = When
inbox-act-called = Called
inbox-act-done = Done
inbox-act-sent-again = Sent again
inbox-act-taken-over = Chat taken over

inbox-why-stopped = They wrote stop, so we may not write to them.
inbox-why-template = WhatsApp takes only an approved template now, and there is none for it in their language.
inbox-why-window = WhatsApp lets us write only after they do.
inbox-why-no_number = The clinic has no WhatsApp number for them.
inbox-why-not_enrolled = They have not given the one-time code yet.
inbox-why-failed = A message did not reach them.

inbox-what-emergency = 🆘 { $who } wrote words that sound like an emergency.
inbox-why-emergency = The program named the emergency number at once; it cannot call anybody itself.
inbox-do-emergency = Call them now.
inbox-what-tell_by_phone = { $who } could not be told something.
inbox-do-tell_by_phone = Call them, or send it again where it had failed.
inbox-what-parked_card = { $who } has not received a request's card.
inbox-do-parked_card = Call and ask for a yes or a no before its time is up.
inbox-what-needs_template = A message to { $who } waits for an approved template.
inbox-do-needs_template = Call them; or have the templates approved, and it goes out by itself.
inbox-what-doctor_opted_out = { $who } wrote stop and receives no requests any more.
inbox-why-doctor_opted_out = Requests that wait for them will expire unless somebody decides them.
inbox-do-doctor_opted_out = Ask for each decision by phone, or ask them to write start.
inbox-what-person_wanted = { $who } would like to talk to a person.
inbox-why-person_wanted = They asked for somebody in the chat.
inbox-do-person_wanted = Take over the chat, or call.
inbox-what-stuck = { $who } does not get on in the chat.
inbox-why-stuck = What they wrote was not understood three times.
inbox-do-stuck = Take over the chat and help them.
inbox-what-unhandled_message = A message of { $who } could not be handled.
inbox-why-unhandled_message = Three tries failed; they were told that something of ours went wrong.
inbox-do-unhandled_message = Read it in the chat and answer there, or call.
inbox-what-identity_changed = The number of { $who } may belong to somebody else now.
inbox-why-identity_changed = WhatsApp names another owner for it than before.
inbox-do-identity_changed = Make sure who they are before telling them anything.
inbox-what-unanswered = Nobody answered the request of { $who } in time.
inbox-why-unanswered = They were told that nothing is booked, and have not asked again.
inbox-do-unanswered = Call and offer them another time.
inbox-what-remind_by_phone = { $who } has a visit soon and wants to be reminded by phone.
inbox-why-remind_by_phone = That is how they want to be contacted.
inbox-do-remind_by_phone = Call and remind them.
inbox-what-not_sent = Messages to { $who } do not go out.
inbox-why-not_sent = The provider refuses them or we cannot draw them; the program's log names the error.
inbox-do-not_sent = Tell them by phone, and have the operator look at the log.
inbox-what-unknown_number = { $who } tried to decide a request from a number that is no doctor's.
inbox-why-unknown_number = Nothing was decided. It may be a doctor with a new phone, or somebody who should not know the code.
inbox-do-unknown_number = Call the doctor and ask; if it is her, change her number in the settings.
inbox-what-late_decision = The answer of { $doctor } about { $who } came too late to count.
inbox-why-late_decision = The request had ended by then, or the message was held up on its way.
inbox-do-late_decision = Ask the doctor what she wants, and call the patient if it can still be booked.
inbox-what-other = { $who } needs somebody to have a look.
inbox-why-other = Something happened that this page does not know yet.
inbox-do-other = Open the chat and see.
