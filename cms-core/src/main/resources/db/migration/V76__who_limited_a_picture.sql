-- Whoever comes second with a picture's rights is told who said what stands there.
create index ledger_picture_rights on ledger ((details ->> 'sha256'), number)
    where act = 'PICTURE_RIGHTS_SET';
