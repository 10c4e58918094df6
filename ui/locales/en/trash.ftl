# The trash.
trash-title = Trash
trash-what = Accounts stay here until you erase them.
trash-empty = The trash is empty.
trash-since = since { $day }
trash-restore = Restore
trash-erase =
    .aria-label = Erase { $account } for good
    .title = Erase for good
trash-restore-label = Restore { $account }
trash-erase-ask = Erase { $account } for good?
trash-erase-warning = Its secret key is gone then, and nobody can make its codes again. First make sure the website no longer asks for them.
trash-erase-do = Erase for good
trash-restored = { $account } is back.
trash-erased = { $account } is erased.
