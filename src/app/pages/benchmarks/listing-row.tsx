import { Text, View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { Icon, type IconName } from '../../components/icon';
import { pressProps } from '../../components/press';
import { openPage } from '../../device/navigate';
import type { Listing } from '../../client/visitor-answers';
import { lastDayWords, stateWords } from './listing-words';

type Props = { readonly listing: Listing; readonly icon: IconName };

/** One entry of the list; the chip moves below the words where the page is narrow. */
export const ListingRow = ({ listing, icon }: Props) => {
  const { text, chip, icon: chipIcon } = stateWords[listing.state];
  const lastDay = lastDayWords(listing.state, listing.validUntil);
  const open = () => {
    openPage('visitor/benchmark', { id: listing.id });
  };
  return (
    <View
      className="listing tap"
      {...pressProps({
        label: `${listing.name}，${text}，${listing.districtName}，${lastDay}`,
        onPress: open,
      })}
    >
      <View className="icon-round">
        <Icon name={icon} />
      </View>
      <View className="listing-words">
        <View className="listing-name">{listing.name}</View>
        <View className="listing-note num">
          {`${listing.districtName} · `}
          <Text className="whole">{lastDay}</Text>
        </View>
      </View>
      <Chip text={text} kind={chip} icon={chipIcon} />
    </View>
  );
};
