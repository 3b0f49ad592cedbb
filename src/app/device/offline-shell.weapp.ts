/** WeChat keeps the whole mini-program on the phone by itself. */
export const keepPages = (): void => undefined;
