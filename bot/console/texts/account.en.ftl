# A person's own page.
account-title = Your access
account-language = Language of the console
account-keep = Save
account-language-kept = From now on the console speaks English.
account-password = Password
account-password-now = Your password now
account-password-new = The new one
account-password-change = Change the password
account-password-kept = Your password is changed, and you are signed out everywhere else.
account-factor = Second proof
account-factor-there = { $left ->
    [0] An authenticator is set up. There are no codes left on your paper: make new ones.
    [one] An authenticator is set up, and one code is left on your paper.
   *[other] An authenticator is set up, and { $left } codes are left on your paper.
}
account-factor-none = None is set up yet.
account-factor-new = Set up another phone
account-paper-new = Make new codes for the paper
account-sessions = Where you are signed in
account-sessions-caption = Browsers in which you are signed in now. End what you do not know, and change your password.
account-session-agent = Browser
account-session-since = Since
account-session-seen = Last used
account-session-end = End
account-session-unknown = unknown
account-session-this = This browser
account-session-end-others = End all others
account-session-ended = Signed out there.
