import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { useRead, visitor } from '../../client';
import { Icon } from '../../components/icon';
import { ListRow } from '../../components/list-row';
import { pressProps } from '../../components/press';
import { QueryView } from '../../components/query-view';
import { Sheet } from '../../components/sheet';

export type District = { readonly code: string; readonly name: string };
type Props = {
  readonly chosen: District | null;
  readonly onChoose: (district: District | null) => void;
};

const Choices = ({ chosen, onChoose }: Props) => {
  const reading = useRead(['districts'], () => visitor.districts.query({}));
  const tick = <Icon name="check" size={20} label="已选" className="sea" />;
  return (
    <QueryView reading={reading}>
      {({ items }) => (
        <View className="districts">
          {[null, ...items].map((district) => {
            const isOn = (district?.code ?? null) === (chosen?.code ?? null);
            return (
              <View
                key={district?.code ?? 'all'}
                className="tap"
                {...pressProps({
                  label: district?.name ?? '全市',
                  isOn,
                  onPress: () => {
                    onChoose(district);
                  },
                })}
              >
                <ListRow title={district?.name ?? '全市'} end={isOn ? tick : undefined} />
              </View>
            );
          })}
        </View>
      )}
    </QueryView>
  );
};

/** The whole city or one district of it. */
export const DistrictChoice = ({ chosen, onChoose }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const name = chosen?.name ?? '全市';
  const open = () => {
    setOpen(true);
  };
  const close = () => {
    setOpen(false);
  };
  const choose = (district: District | null) => {
    close();
    onChoose(district);
  };
  return (
    <>
      <View className="district tap" {...pressProps({ label: `县区：${name}`, onPress: open })}>
        <Text>{name}</Text>
        <Icon name="down" size={20} className="mist" />
      </View>
      <Sheet isOpen={isOpen} title="选县区" onClose={close}>
        <Choices chosen={chosen} onChoose={choose} />
      </Sheet>
    </>
  );
};
