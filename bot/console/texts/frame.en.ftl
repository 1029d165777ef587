# The frame around every page, and what a person reads when something is refused.
frame-name = antesala
frame-skip = Skip to the content
frame-areas = Parts of the console
frame-sign-out = Sign out

home-title = Your clinics
home-none = You belong to no clinic at the moment. Ask whoever invited you.

role-owner = Owner
role-manager = Manager
role-receptionist = Front desk
role-doctor = Doctor
role-auditor = Auditor, reads only

language-en = English
language-es = Español

problem-onward = Back to the console
problem-400 = This could not be understood
problem-400-then = The page may have been open too long, or the form was not complete. Nothing was changed. Open the page again and repeat it.
problem-403 = This is not yours to do
problem-403-then = Your role in this clinic does not include it. An owner of the clinic can change that.
problem-404 = There is nothing here
problem-404-then = The address may be wrong, or what was here is gone.
problem-405 = This address is not for opening
problem-405-then = It belongs to a button. Go back and use that.
problem-413 = This is too much at once
problem-413-then = What was sent is larger than we take. Nothing was changed.
problem-429 = Too many tries
problem-429-then = Wait a little before the next one.
problem-503 = Something of ours failed
problem-503-then = Nothing was changed. Try again in a moment.
