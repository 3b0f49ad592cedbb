-- Desks keep the serials of blocked cards, to check a card without a network; each asks for what was
-- blocked since it last asked. Of 450,000 households' cards only the blocked ones are walked.
create index card_by_blocked on card (blocked_at, serial) where status = 'blocked';
