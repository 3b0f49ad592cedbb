/** WeChat on a computer hands its keys to fields only. */
export const useDeskKeys = (_onClose: () => void): void => undefined;
