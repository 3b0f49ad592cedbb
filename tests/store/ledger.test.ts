import { describeOnEveryEngine } from './engines';
import { describeLedger } from './ledger-behaviour';

describeOnEveryEngine('the ledger', describeLedger);
