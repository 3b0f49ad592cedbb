import { View } from '@tarojs/components';
import { ListRow } from '../../components/list-row';
import { openPage } from '../../device/navigate';
import type { PublicAnswer } from '../../client/visitor-answers';

type Props = { readonly spot: PublicAnswer<'spots'>['items'][number] };

const placeOf = ({ level, districtName, island }: Props['spot']) =>
  `${level === null ? '' : `${level} 级 · `}${districtName} · ${island}`;

/** One scenic place; its level only where it is confirmed. */
export const SpotRow = ({ spot }: Props) => (
  <ListRow
    title={spot.name}
    label={`${spot.name}，${spot.districtName}${spot.island}`}
    note={
      <>
        {spot.nameEn === null ? null : <View {...{ lang: 'en' }}>{spot.nameEn}</View>}
        <View>{placeOf(spot)}</View>
      </>
    }
    onPress={() => {
      openPage('visitor/spot', { id: spot.id });
    }}
  />
);
