/**
 * Households: a door, its passbook, and the people who share it.
 *
 * 1. An address has one passbook: two ways of writing a door compare as one.
 * 2. A passbook has one head while it has members with a phone, and at most twelve of them.
 * 3. The first member is the head; the head leaves last, or hands over first.
 * 4. Staff see a household masked: one character of a name, no room, no end of a meter number.
 */
export { decideArchive, decideChangeable, decideDoor, decideSupply } from './decide-archive';
export type { Door } from './door';
export { decideErase, decideInvite, decideLeave, roleOfNewcomer } from './decide-members';
export type { FoundInvite } from './decide-members';
export { inviteUntil, readInviteDigits, inviteDigits } from './invite';
export { maskCalled, maskDoor, maskHousehold, maskMeterNo, maskSerial } from './mask';
export type { HouseholdFace, MaskedHousehold } from './mask';
export { issuedFrom, offlineUntil } from './offline-until';
export { isPassbookNo, passbookDigits, passbookNo } from './passbook-no';
export { dwellings, fixtureKinds, fixturesMax, membersMax, supplies } from './limits';
export type { Dwelling, FixtureKind, HouseholdStatus, MemberRole, Supply } from './limits';
