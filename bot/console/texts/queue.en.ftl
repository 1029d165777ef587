# The queue: what waits, how its messages fare, and what to do.
queue-nav = Queue
queue-title = Queue
queue-waiting = Waiting
queue-ended = Settled within a day
queue-empty = Nobody waits for an answer.
queue-nothing = Nothing waits that fits what you want to see.
queue-find = Code, name or phone
queue-waits = Waits for
queue-anybody = Anybody
queue-waits-doctor = Waits for the doctor
queue-waits-patient = Waits for the patient
queue-doctor = Doctor
queue-any-doctor = All doctors
queue-only-urgent = Urgent only
queue-only-due = In trouble, or due within 10 minutes
queue-records = Look in all records
queue-show = Show
queue-came = New:
queue-went = No longer waiting:
queue-trouble = The page cannot reach us at the moment, so it may be out of date. It tries again by itself.
queue-count-all = { $count } waiting
queue-count-doctor = { $count } for doctors
queue-count-patient = { $count } for patients
queue-count-urgent = { $count } urgent
queue-count-due = { $count } in trouble or due soon
calling-emergencies = 🆘 { $count ->
    [one] An emergency
   *[other] { $count } emergencies
}
calling-tasks = { $count ->
    [one] One thing in the inbox
   *[other] { $count } things in the inbox
}
calling-chats = { $count ->
    [one] New words in a chat that was taken over
   *[other] New words in { $count } chats that were taken over
}
queue-moves = instead of { $code }
queue-until = until { $at }
queue-reason = Comes for:
queue-said = Said last ({ $at }):
queue-urgency-high = Urgency: high
queue-urgency-urgent = Urgent
queue-mark-over = Deadline over
queue-mark-soon = Due within 10 minutes
queue-mark-nobody-told = Nobody has been told
queue-mark-undelivered = Not delivered
queue-what-card = Card
queue-what-offer = Offer
queue-message-none = { $what } for { $who }: there is none
queue-message-waiting = { $what } on its way to { $who }
queue-message-sending = { $what } on its way to { $who }
queue-message-sent = ✓ { $what } sent to { $who }
queue-message-delivered = ✓✓ { $what } delivered to { $who }
queue-message-read = ✓✓ { $what } read by { $who }
queue-message-failed = ✗ { $what } did not reach { $who }.
queue-message-parked = ⏸ { $what } waits before it goes to { $who }.
queue-message-dropped = ✗ { $what } was not sent to { $who }: it was no longer true.
queue-why-window-closed = WhatsApp lets us write only after they do.
queue-why-needs-template = No approved template for it in their language.
queue-why-opted-out = They wrote stop.
queue-why-permanent = Their number takes no WhatsApp messages.
queue-why-operator = WhatsApp refuses us: the log names the error.
queue-why-ours = A mistake of ours: the log names the error.
queue-do-emergency = Emergency words: call { $who } now
queue-do-noted-approve = Approved by { $by }, not final yet
queue-do-noted-reject = Rejected by { $by }, not final yet
queue-do-call = Call { $who }
queue-do-seen = { $who } has seen it: nothing to do yet
queue-do-wait-card = Nothing to do yet: { $who } has the card
queue-do-wait-offer = Nothing to do yet: { $who } has the offer
queue-do-written = { $who } has written since: read whether they need an answer
queue-by = by { $by }
queue-actor-doctor = the doctor
queue-actor-backup = the backup
queue-actor-staff = the front desk
queue-actor-patient = the patient
queue-actor-rule = the clinic's rule
queue-approved = Approved
queue-rejected = Rejected
queue-expired = Expired
queue-withdrawn = Withdrawn
queue-superseded = Another time was offered
queue-cancelled = Approved, then cancelled
queue-rescheduled = Approved, then moved
queue-emergency = Emergency words: { $words }
queue-emergency-chest-pain = chest pain
queue-emergency-stroke = stroke
queue-emergency-breathing = breathing
queue-emergency-choking = choking
queue-emergency-bleeding = bleeding
queue-emergency-unconscious = unconscious
queue-emergency-seizure = seizure
queue-emergency-confusion = confusion
queue-emergency-anaphylaxis = allergic shock
queue-emergency-overdose = overdose
queue-emergency-injury = injury
queue-emergency-labour = labour
queue-emergency-self-harm = self-harm
queue-emergency-abuse = abuse
queue-emergency-emergency = emergency
