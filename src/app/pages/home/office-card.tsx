import { Text, View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { pressProps } from '../../components/press';
import { callOffice } from '../../resident/pieces/call-office';
import type { Place } from '../../resident/reading/answers';
import { officeHours } from '../../resident/words/office-hours';
import { clock } from '../../device/clock';

/** `开着 · 到 17:00`, the open one in green and in words. */
export const OpenWords = ({ office }: { readonly office: Place }) => {
  const { isOpen, words } = officeHours(office, clock.now());
  return (
    <View className="s14 mist num">
      {isOpen === null ? null : (
        <Text className={isOpen ? 'ok b' : 'b'}>{isOpen ? '开着 · ' : '关着 · '}</Text>
      )}
      <Text>{words}</Text>
    </View>
  );
};

/** The household's own desk: where, until when, and its telephone. */
export const OfficeCard = ({ office }: { readonly office: Place }) => {
  const { phone } = office;
  return (
    <View className="card office-card">
      <View className="icon-round">
        <Icon name="pin" />
      </View>
      <View className="grow">
        <View>{office.name}</View>
        <OpenWords office={office} />
        {office.address === null ? null : <View className="s14 mist">{office.address}</View>}
      </View>
      {phone === null ? null : (
        <View
          className="icon-round tap"
          {...pressProps({
            label: `打电话给${office.name}`,
            onPress: () => {
              callOffice(phone);
            },
          })}
        >
          <Icon name="phone" />
        </View>
      )}
    </View>
  );
};
