-- A label may be seen at a desk, by two and without a picture, so what was typed from it hangs on the
-- claim itself.
alter table claim_label drop constraint claim_label_claim_fkey;
alter table claim_label add constraint claim_label_claim_fkey foreign key (claim) references claim;
