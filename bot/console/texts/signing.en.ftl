# Signing in, the second factor, coming with a link, and the password once more.
signing-title = Sign in
signing-email = E-mail
signing-password = Password
signing-go = Go on
signing-invited = Whoever is new here needs an invitation from an owner of the clinic.
signing-over = You are signed out: nobody touched this screen for a while, or the working day was over. What was typed and not sent is gone.
signing-wrong = The e-mail or the password is not right. Look at both and try again.
signing-wait = There were too many wrong tries from here. Try again in { $seconds ->
    [one] one second
   *[other] { $seconds } seconds
}.
signing-code-title = Your code
signing-code = Code
signing-code-help = The six digits that your authenticator shows now, or one of the codes from your paper. Each works once.
signing-wrong-code = That is not the code, or it was used already. Wait for the next one and try again.
signing-out-done = You are signed out.

factor-title = A second proof that it is you
factor-why = A password alone opens nothing here. An authenticator app on your phone makes a new code every half minute.
factor-scan = Scan this with the app:
factor-picture = Code to scan with an authenticator app; the next line has the same to type
factor-type = Or type this key into it:
factor-prove = Then write here the six digits that it shows.
factor-go = This is my second proof

paper-title = Codes for when the phone is lost
paper-why = Each of these lets you in once instead of the app. They are shown only now: print them or write them down, and keep them away from your password.
paper-go = I have kept them

joining-title = Your invitation
joining-token = The code at the end of your link
joining-over = This link does not work any more: it was used, its time is over, or a part of it is missing. Ask for a new one.
joining-join-title = Welcome
joining-password-title = A new password
joining-second_factor-title = A new second proof
joining-second_factor-why = Your password stays. Sign in with it, and you will be led to setting up an authenticator anew.
joining-name = Your name, as patients and colleagues read it
joining-name-missing = Your name is missing.
joining-password = Your password
joining-go = Go on
joining-sign-in = Sign in as you always do; then your new clinic is there.
joining-password-kept = Your password is changed. Sign in with it.
joining-second-factor-gone = Sign in with your password; then you set up an authenticator anew.

password-help = At least 12 characters, of any kind. Four or five words that do not belong together are good and easy to keep.
password-too-short = That password is too short: it needs at least 12 characters.
password-too-long = That password is too long.
password-too-common = That password is easy to guess. Take several words that do not belong together.

again-title = Your password, please
again-why = What you are about to do needs it once more.
again-wrong = That is not your password.
again-go = Go on
