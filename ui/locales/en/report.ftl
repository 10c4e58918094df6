# The report of a move to another phone, to keep; it holds no secret.

report-title = Your move to a new phone
report-foot = Written on { $date }.
report-time = Begun on { $begun }, finished on { $finished }.
report-time-open = Begun on { $begun }, not finished yet.
report-old = Old phone: { $phone }
report-new = New phone: { $phone }
report-new-app = New phone: { $phone }, with { $app }
report-summary = { $count ->
    [one] { $proven } of one account is proven on the new phone.
   *[other] { $proven } of { $count } accounts are proven on the new phone.
}
report-accounts = Accounts: { $count }
report-account = Account
report-here = On the old phone
report-there = On the new phone
report-proven = Right code on { $date }
report-seen = Same code seen on { $date }
report-waived = Left out by you on { $date }
report-not = Not proven
report-things = What cannot be copied
report-thing = What
report-state = State
report-done = Done on { $date }
report-open = Still to do
report-left = What was left
report-nothing-left = Nothing was left.
report-no-secret = This report holds no secret and no code. You may show it to others.
