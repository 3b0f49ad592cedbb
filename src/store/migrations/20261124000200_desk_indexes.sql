-- What a desk counts each morning is found by its office, also when the city has many households.
create index card_by_office on card (office, issued_at);
create index household_by_confirmed on household (office, confirmed_at);
