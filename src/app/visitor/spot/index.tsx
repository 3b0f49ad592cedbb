import { View } from '@tarojs/components';
import { useRead, visitor } from '../../client';
import { Card } from '../../components/card';
import { ListRow } from '../../components/list-row';
import { OfflineStrip } from '../../components/page-frame/offline-strip';
import '../../components/page-frame/page-frame.scss';
import { QueryView } from '../../components/query-view';
import { openPage } from '../../device/navigate';
import { useElder } from '../../device/preferences';
import { usePageParams } from '../../device/page-params';
import type { Spot } from '../answers';
import { Hero } from './hero';
import { useLanguage } from './language';
import type { Language } from './language-of';
import './spot.scss';
import { FurtherTips, TipCards } from './tip-cards';
import { islandsIn, nameIn, words } from './words';

const Content = ({ spot, language }: { readonly spot: Spot; readonly language: Language }) => {
  const { refill, unknown, islands, more, free } = words[language];
  return (
    <View className="stack">
      <TipCards tips={spot.tips} language={language} />
      <Card isFlush>
        <ListRow icon="bottle" title={refill} note={unknown} />
        <ListRow
          icon="map"
          title={islands}
          note={islandsIn(spot.others, language)}
          onPress={() => {
            openPage('visitor/spots');
          }}
        />
      </Card>
      <FurtherTips tips={spot.tips} language={language} title={more} />
      <View className="s14 mist c">{free}</View>
    </View>
  );
};

/** A scenic place, for someone who reads in ten seconds: its own frame, no tabs, four languages. */
const SpotPage = () => {
  const id = usePageParams().id ?? '';
  const [language, setLanguage] = useLanguage();
  const elder = useElder() ? 'elder' : '';
  const reading = useRead(['spot', id], () => visitor.spot.query({ id }));
  const name = reading.value === undefined ? '' : nameIn(reading.value.spot, language);
  return (
    <View className={`frame frame-page ${elder}`} {...{ lang: words[language].tag }}>
      <Hero name={name} language={language} onLanguage={setLanguage} />
      <View className={`frame-main spot-main ${reading.value === undefined ? '' : 'spot-raised'}`}>
        <OfflineStrip oldSince={reading.isOld ? reading.readAt : undefined} />
        <QueryView reading={reading} skeleton="cards">
          {(spot) => <Content spot={spot} language={language} />}
        </QueryView>
      </View>
    </View>
  );
};

export default SpotPage;
