import Taro from '@tarojs/taro';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { KeyValue } from '../../components/key-value';
import type { Place } from '../../client/visitor-answers';

const kinds: Readonly<Record<Place['kind'], string>> = {
  community: '社区',
  village: '村',
  street: '街道',
  property: '物业',
  school: '学校',
  bureau: '主管单位',
};

/** `08:30–17:00`; nothing when either is unknown. */
const hoursOf = ({ opens, closes }: Place) =>
  opens === null || closes === null ? null : `${opens}–${closes}`;

const call = (phone: string) => () => {
  void Taro.makePhoneCall({ phoneNumber: phone });
};

/** An office: where it is, when it is open, how to call it. */
export const OfficeCard = ({ place }: { readonly place: Place }) => (
  <Card title={place.name} aside={place.demo ? '示例' : kinds[place.kind]}>
    <KeyValue name="在哪里">
      {place.address === null ? (
        <View>
          {place.townName}
          <View className="s14 mist">门牌未填报</View>
        </View>
      ) : (
        `${place.townName} ${place.address}`
      )}
    </KeyValue>
    <KeyValue name="几点开">{hoursOf(place)}</KeyValue>
    <KeyValue name="电话">{place.phone}</KeyValue>
    {place.phone === null ? null : (
      <View className="office-call">
        <Button
          kind="line"
          isSmall
          icon="phone"
          text="打电话"
          label={`打电话给${place.name}`}
          onPress={call(place.phone)}
        />
      </View>
    )}
  </Card>
);
