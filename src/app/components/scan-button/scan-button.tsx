import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../button';
import { CameraReader } from '../camera-reader';
import { Notice } from '../notice';
import { Sheet } from '../sheet';
import { scan } from '../../device/scan';

type Words = {
  /** Above the camera. */
  readonly title: string;
  /** What to do where there is no camera, and the button that goes back to it. */
  readonly instead: string;
  readonly back: string;
};
type Props = {
  readonly text: string;
  readonly words: Words;
  readonly isOff?: boolean;
  readonly isBusy?: boolean;
  readonly isSmall?: boolean;
  readonly onRead: (text: string) => void;
};

/** WeChat's scanner, or the camera in a sheet; tall as the one button of a page, or small beside others. */
export const ScanButton = ({ text, words, isOff, isBusy, isSmall, onRead }: Props) => {
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
      <Sheet isOpen={isOpen} title={words.title} onClose={close}>
        {isUnable ? (
          <View className="stack-4">
            <Notice icon="camera">{`这台设备的摄像头用不了。${words.instead}`}</Notice>
            <Button text={words.back} onPress={close} />
          </View>
        ) : (
          <CameraReader onRead={read} onUnable={unable} />
        )}
      </Sheet>
    </>
  );
};
