/**
 * The signature on a printed card (Ed25519, RFC 8032), by which a desk without a network knows it.
 *
 * 1. The private key comes from the deployment's secret under a purpose of its own: there is no
 *    second secret to keep, and it never leaves the doors.
 * 2. Under another SIGNING_KEY no earlier signature fits; the serial below the square still does.
 */
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { asciiOf, signedPartOf, writeCardCode } from '@kernel/card-code';
import type { CardCode, SignedCardCode } from '@kernel/card-code';
import type { Context } from './context';

type Keyed = Context['keyed'];

const purpose = 'card-signature';
/** PKCS #8 of an Ed25519 key (RFC 8410, section 7) up to its 32 bytes. */
const pkcs8 = '302e020100300506032b657004220420';
const keyBytes = 32;

const privateKey = (keyed: Keyed): KeyObject =>
  createPrivateKey({
    key: Buffer.from(`${pkcs8}${keyed(purpose, 'ed25519')}`, 'hex'),
    format: 'der',
    type: 'pkcs8',
  });

/** 32 bytes in hex: what a desk checks cards by. It signs nothing and may be known to anybody. */
export const cardPublicKey = (keyed: Keyed): string =>
  createPublicKey(privateKey(keyed))
    .export({ format: 'der', type: 'spki' })
    .subarray(-keyBytes)
    .toString('hex');

/** The text of a card's square, signed. */
export const signCard = (keyed: Keyed, card: CardCode): string =>
  writeCardCode(card, sign(null, asciiOf(signedPartOf(card)), privateKey(keyed)));

/** Whether this deployment signed it. */
export const isCardOurs = (keyed: Keyed, { signed, signature }: SignedCardCode): boolean =>
  verify(null, asciiOf(signed), createPublicKey(privateKey(keyed)), signature);
