### What two people keep between sessions. Two sections: their own answers (keeper), what they told afterwards (journal).

## For every page
next-button = Next
back-button = Back
skip-button = Skip
done-button = Done
close-button = Close
# $person A or B
only-sees = Only { $person } sees this page

trouble-full = There is no room left on this phone. The last change was not saved; everything before it is safe.
trouble-denied = This browser does not let us save. Everything still works, but nothing stays for next time.
trouble-lost = What was saved here is gone: the browser has cleared it. A saved file brings it back.
trouble-damaged = Part of what was saved cannot be read. Nothing was written over it.
trouble-newer = This was saved by a newer Attune. Please open the page again when you are online.
trouble-words = These words do not open the file. Nothing was changed.
trouble-nothing = No file was chosen. Nothing was changed.

## Home
home-heading = What would do you good?
home-lead = The next session can fit the two of you better.
home-answers = Answer in private, one after the other

## Passing the phone
# $person A or B
cover-heading = Pass the phone to { $person }
cover-lead = The next pages are for one pair of eyes.
cover-here = I am { $person }
cover-home = Not now
pin-heading = { $person }, your PIN
pin-label = PIN
pin-hint = 4 to 8 digits. Nobody can open your pages without it, and nobody can bring it back.
pin-wrong = That was not it. Try again.
pin-wait = { $seconds ->
    [one] That was not it. Wait { $seconds } second, then try again.
   *[other] That was not it. Wait { $seconds } seconds, then try again.
}
pin-trying = One moment …
pin-open = Open
