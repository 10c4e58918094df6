# The vault is there and cannot be opened.
trouble-title = Keepstep cannot open your accounts
trouble-safe = They are still on this computer, unchanged.
trouble-retry = Try again
trouble-recover = Use the recovery key
trouble-generations = Earlier copies
trouble-generations-why = Keepstep keeps copies of earlier days. The damaged file is set aside, not deleted.
trouble-generation-count = { $count ->
    [one] One account
   *[other] { $count } accounts
}
trouble-generation-restore = Go back
trouble-generation-restore-label = Go back to the copy of { $saved }
trouble-details = Details
trouble-fact-problem = Problem
trouble-fact-home = Your data
trouble-fact-keychain = Keychain
trouble-fact-version = Version
