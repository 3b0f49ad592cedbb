import Taro from '@tarojs/taro';

/** Opens the telephone with this number; whoever closes it again has lost nothing. */
export const callOffice = (phone: string): void => {
  Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined);
};
