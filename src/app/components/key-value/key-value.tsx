import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { boundWords, partsClass } from '../bound-words';
import './key-value.scss';

type Props = { readonly name: string; readonly children?: ReactNode };

/** A named value; nothing inside, or null, reads 未填报. */
export const KeyValue = ({ name, children }: Props) => (
  <View className="kv">
    <View className="kv-name">{name}</View>
    <View className={`grow num ${typeof children === 'string' ? partsClass(children) : ''}`}>
      {typeof children === 'string'
        ? boundWords(children)
        : (children ?? <View className="mist">未填报</View>)}
    </View>
  </View>
);
