import { View } from '@tarojs/components';
import { QrCode } from '../../components/qr-code';
import { Sheet } from '../../components/sheet';
import { SpeakButton, spokenDigits } from '../../components/speak-button';
import type { Reservation } from '../reading/answers';
import { dayAndClock } from '../../components/day-and-clock';
import './pickup-sheet.scss';

type Shown = Pick<
  Reservation,
  'title' | 'unit' | 'code' | 'pickupCode' | 'deadline' | 'officeName'
>;
type Props = {
  readonly reservation: Shown | null;
  /** It was reserved this moment. */
  readonly isNew?: boolean;
  readonly onClose: () => void;
};

/** The pick-up code, large: to be scanned, read, or spoken at the desk. Works without a network. */
export const PickupSheet = ({ reservation, isNew, onClose }: Props) => (
  <Sheet
    isOpen={reservation !== null}
    title={isNew === true ? '已经预留好了' : '取货码'}
    onClose={onClose}
  >
    {reservation === null ? null : (
      <View className="pickup">
        <View className="s20 h">{`${reservation.title} 1 ${reservation.unit}`}</View>
        <View className="pickup-qr">
          <QrCode text={reservation.code} size={220} label={`取货码 ${reservation.pickupCode}`} />
        </View>
        <View className="row-s">
          <View className="pickup-digits num">{reservation.pickupCode}</View>
          <SpeakButton text={`取货码，${spokenDigits(reservation.pickupCode)}`} label="念取货码" />
        </View>
        <View className="warn b num">{`${dayAndClock(reservation.deadline)} 前来取`}</View>
        <View>{`到${reservation.officeName}，给工作人员扫，或报四位数`}</View>
      </View>
    )}
  </Sheet>
);
