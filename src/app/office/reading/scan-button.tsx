import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { CameraReader } from '../../components/camera-reader';
import { Notice } from '../../components/notice';
import { Sheet } from '../../components/sheet';
import { scan } from '../../device/scan';

type Props = {
  readonly text: string;
  readonly isOff?: boolean;
  readonly isBusy?: boolean;
  readonly isSmall?: boolean;
  readonly onRead: (text: string) => void;
};

/** The one big button of the desk: WeChat's scanner, or the camera in a sheet. */
export const ScanButton = ({ text, isOff, isBusy, isSmall, onRead }: Props) => {
  const [isOpen, setOpen] = useState(false);
  const [isUnable, setUnable] = useState(false);
  const close = () => {
    setOpen(false);
    setUnable(false);
  };
  const unable = () => {
    setOpen(true);
    setUnable(true);
  };
  const press = () => {
    if (scan.native === null) {
      setOpen(true);
      return;
    }
    scan.native().then((found) => {
      if (found !== null) onRead(found);
    }, unable);
  };
  const read = (found: string) => {
    close();
    onRead(found);
  };
  return (
    <>
      <Button
        text={text}
        icon="scan"
        {...(isSmall === true ? { kind: 'line' as const } : { kind: 'cta' as const, isTall: true })}
        isOff={isOff}
        isBusy={isBusy}
        onPress={press}
      />
      <Sheet isOpen={isOpen} title="扫存折码、取货码或存折卡" onClose={close}>
        {isUnable ? (
          <View className="stack-4">
            <Notice icon="camera">这台设备的摄像头用不了。请输入码下面的号码。</Notice>
            <Button text="去输号码" onPress={close} />
          </View>
        ) : (
          <CameraReader onRead={read} onUnable={unable} />
        )}
      </Sheet>
    </>
  );
};
