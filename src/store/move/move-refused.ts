/** The books cannot be moved as asked; the message says why, in Chinese, to whoever asked. */
export class MoveRefused extends Error {}
