import { View } from '@tarojs/components';
import './apart.weapp.scss';
import type { ApartProps } from './apart-props';

/**
 * Around what comes and goes beside other things. Taro sends all children of a parent again when one
 * of them is put in or taken out; with this one between, only what came or went is sent.
 */
export const Apart = ({ isRows, children }: ApartProps) => (
  <View className={isRows === true ? 'apart apart-rows' : 'apart'}>{children}</View>
);
