# Chats with patients: who waits for a person, and one conversation.
chats-nav = Chats
chats-title = Chats
chats-all = All chats that wait
chats-empty = Nobody waits for a person, no chat is taken over, and nothing is unread.
chats-caption = { $count ->
    [one] One chat to look at, whoever waits longest first
   *[other] { $count } chats to look at, whoever waits longest first
    }
chats-col-who = Patient
chats-col-state = State
chats-col-unread = Unread
chats-col-window = Can be written to
chats-somebody = Somebody without a name
chats-with = { $name } has this chat until { $until }; the program is silent.
chats-with-program = The program answers here.
chats-wants-person_wanted = Wants to talk to a person, since { $since }.
chats-wants-stuck = Does not get on with the program, since { $since }.
chats-due = Somebody should come by { $by }.
chats-breached = Nobody came in time
chats-unread = { $count ->
    [one] 1 new
   *[other] { $count } new
    }
chats-none-unread = none
chats-window-until = Can be written to until { $until }.
chats-window-closed = Closed: what you write waits, and a template asks them to answer first.
chats-window-stopped = They wrote stop: call them.
chats-window-none = Can be written to at any time.
chats-no-template = No approved template can ask them either: call them, or have the templates approved.
chats-take = Take over the chat
chats-hand-back = Hand back to the program
chats-mark-read = { $count ->
    [one] Mark 1 message as read
   *[other] Mark { $count } messages as read
    }
chats-draft = What they had told before
chats-draft-asked = Asked for last
chats-lines = The conversation
chats-by-patient = Patient
chats-by-program = Program
chats-by-staff = Staff
chats-new = new
chats-state-waiting = waits to be sent
chats-state-sending = is being sent
chats-state-sent = sent
chats-state-delivered = delivered
chats-state-read = read
chats-state-parked = waits until it may go out
chats-state-failed = not delivered
chats-kind-media = A picture, film or file, which is not kept here
chats-kind-voice = A voice message, which is not kept here
chats-kind-sticker = A sticker
chats-kind-location = A place on a map
chats-kind-contacts = A contact card
chats-kind-reaction = A reaction
chats-kind-edited = They edited a message
chats-kind-deleted = They deleted a message
chats-kind-unknown = Something that cannot be shown here
chats-write = Your message
chats-record = Record of { $name }
chats-book = Book for { $name }
chats-book-new = Book for who writes here
chats-write-hint = It reaches the patient as you write it. The program keeps silent afterwards until you hand the chat back. Ctrl and Enter send it.
chats-send = Send
chats-taken = The chat is yours. The program is silent here until you hand it back.
chats-written = Your message is on its way.
chats-waits = Your message waits: the patient is asked to answer first.
chats-handed-back = The program answers again, and has said so.
chats-was-back = The program was answering already.
chats-refused = This could not be done. Nothing was changed.
chats-refused-no-words = There is nothing to send yet: please write something.
chats-refused-too-long = This is longer than one message may be ({ $longest } characters). Please write it in two.
chats-refused-stopped = They wrote stop and hear nothing from us until they write start. Please call them.
chats-refused-silent = They have neither written to the clinic nor agreed to messages, so nothing would reach them. Please call them.
chats-refused-is-a-doctor = This is a doctor's chat. It cannot be taken over, since her decisions must always be heard.
chats-refused-no-such-contact = This chat is not there.
