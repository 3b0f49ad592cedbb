import { View } from '@tarojs/components';
import { resident, useWrite } from '../../client';
import { Confirm } from '../../components/confirm';
import { WriteNote } from '../../components/query-view';
import type { Asked, Reservation } from '../reading/answers';

type Props = { readonly reservation: Reservation | null; readonly onClose: () => void };

/** Gives a reservation back: says where the points go before it does. */
export const CancelConfirm = ({ reservation, onClose }: Props) => {
  const { run, pending, refusal, fault, reset } = useWrite(
    'cancelReservation',
    (input: Asked<'cancelReservation'>, requestId) =>
      resident.cancelReservation.mutate({ ...input, requestId }),
  );
  const close = () => {
    reset();
    onClose();
  };
  const cancel = async () => {
    if (reservation === null) return;
    const found = await run({ redemption: reservation.id });
    if (found !== undefined) close();
  };
  return (
    <Confirm
      isOpen={reservation !== null}
      title={`不要${reservation?.title ?? ''}了？`}
      yes="退回积分"
      no="先留着"
      isDanger
      isBusy={pending}
      onYes={() => void cancel()}
      onNo={close}
    >
      <View className="num">
        {`${String(reservation?.points ?? 0)} 分退回存折，原来的到期日不变。东西会让给别人。`}
      </View>
      <WriteNote refusal={refusal} fault={fault} />
    </Confirm>
  );
};
