import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import '../cover/cover.scss';
import './plain-cover.scss';

/** The cover without its three figures: before there is a passbook, and in large type. */
export const PlainCover = ({ children }: { readonly children: ReactNode }) => (
  <View className="cover plain-cover">
    <View className="drawn cover-art" />
    <View className="cover-spine" />
    <View className="cover-in plain-cover-in">
      <View className="cover-title">舟山节水存折</View>
      <View className="plain-cover-foot num">{children}</View>
    </View>
  </View>
);
