import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Icon } from '../../components/icon';
import { pressProps } from '../../components/press';
import { ChoiceSheet } from '../../components/choice-field';
import type { Shelf } from './shelf-shape';
import type { Exchange } from './use-exchange';

type Props = { readonly exchange: Exchange; readonly shelf: Shelf };

/** Which office's shelf this is, and what one has to spend. */
export const OfficeBar = ({ exchange, shelf }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const close = () => {
    setOpen(false);
  };
  const choices = (exchange.places.value?.items ?? []).map(({ id, name, townName, address }) => ({
    key: id,
    text: name,
    group: townName,
    ...(address === null ? {} : { note: address }),
  }));
  return (
    <View className="office-bar">
      <View
        className="office-bar-name tap"
        {...pressProps({
          label: `${shelf.office.name}，换一个网点`,
          onPress: () => {
            setOpen(true);
          },
        })}
      >
        <View className="sea">
          <Icon name="pin" />
        </View>
        <Text className="h office-bar-words">{shelf.office.name}</Text>
        <Icon name="down" size={20} />
      </View>
      {shelf.usable === null ? null : (
        <View className="num nw">
          <Text className="mist">可用 </Text>
          <Text className="b">{shelf.usable}</Text>
          <Text> 分</Text>
        </View>
      )}
      <ChoiceSheet
        isOpen={isOpen}
        title="选一个网点"
        choices={choices}
        chosen={shelf.office.id}
        onClose={close}
        onChoose={(id) => {
          close();
          exchange.choose(id);
        }}
      />
    </View>
  );
};
