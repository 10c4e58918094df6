# The codes.
accounts-title = Codes
accounts-search =
    .placeholder = Type to find
    .aria-label = Find an account
accounts-lock =
    .aria-label = Lock
    .title = Lock
accounts-chips =
    .aria-label = Show only
accounts-chip-favorites = Favorites
accounts-list =
    .aria-label = Accounts
accounts-count = { $count ->
    [one] One account
   *[other] { $count } accounts
}
accounts-add =
    .aria-label = Add account
    .title = Add account
accounts-empty = No accounts yet
accounts-empty-how = When a website shows you a QR code, add it here. Keepstep then shows the codes the website asks for.
accounts-add-first = Add your first account
accounts-nothing = No account matches “{ $query }”.
accounts-nothing-chip = No account here.
accounts-nothing-add = Add one
accounts-nag-label =
    .aria-label = Recovery key
accounts-nag = Without a recovery key, losing this computer loses your accounts.
accounts-nag-make = Make it now
accounts-nag-unconfirmed = Your recovery key is not confirmed yet.
accounts-nag-confirm = Confirm
accounts-copy = Copy code
accounts-show = Show the next code
accounts-next = Next code
accounts-advance =
    .aria-label = Next code, { $account }
    .title = Next code
accounts-more =
    .aria-label = More, { $account }
    .title = More
accounts-upcoming = next { $code }
accounts-copied = { $seconds ->
    [0] Copied
   *[other] Copied · clears in { $seconds } s
}
accounts-copied-said = Code of { $account } copied.
accounts-shown-said = Code of { $account }: { $code }
accounts-moved-said = { $account } is now at place { $place } of { $count }.
accounts-own-order-only = To move accounts, choose “My own order” in the settings.
accounts-trashed = { $account } is in the trash
accounts-menu-copy = Copy code
accounts-menu-copy-next = Copy next code
accounts-menu-details = Details
accounts-menu-favorite = Add to favorites
accounts-menu-unfavorite = Remove from favorites
accounts-menu-up = Move up
accounts-menu-down = Move down
accounts-menu-trash = Move to trash
accounts-menu = What to do with { $account }
accounts-menu-delete-key = Del
accounts-plain-label =
    .aria-label = A file in the clear
accounts-plain = A file with all your secret keys in the clear is at { $file }.
accounts-plain-delete = Delete it
accounts-plain-gone = It is gone
accounts-plain-deleted = The file is deleted.
accounts-plain-forgotten = Keepstep does not remind you of that file any more.
