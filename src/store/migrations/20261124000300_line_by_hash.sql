-- A printed page is checked by the first characters of its last line's hash.
create index entry_by_hash on entry (hash);
