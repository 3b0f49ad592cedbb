import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { camera } from '../../device/camera';
import type { TakenPicture } from '../../device/types';
import { Apart } from '../apart';
import { Button } from '../button';
import { Notice } from '../notice';
import './photo-field.scss';

export type PhotoWords = {
  readonly take: string;
  readonly again: string;
  readonly alt: string;
  /** What happens to the picture, said beside the button. */
  readonly kept: string;
  readonly failed: string;
};
type Props = {
  readonly words: PhotoWords;
  readonly picture: TakenPicture | null;
  readonly onTake: (picture: TakenPicture) => void;
  /** No album, where the platform can hold it back. */
  readonly isCameraOnly?: boolean;
};

/** One picture from the camera or the album, shown before it is sent. */
export const PhotoField = ({ words, picture, onTake, isCameraOnly = false }: Props) => {
  const [isFailed, setFailed] = useState(false);
  const take = () => {
    setFailed(false);
    camera.take({ isCameraOnly }).then(
      (taken) => {
        if (taken !== null) onTake(taken);
      },
      () => {
        setFailed(true);
      },
    );
  };
  return (
    <View className="stack">
      <Apart>
        {picture === null ? null : (
          <Image className="photo" mode="aspectFit" src={picture.address} ariaLabel={words.alt} />
        )}
      </Apart>
      <Button
        text={picture === null ? words.take : words.again}
        kind="line"
        icon="camera"
        onPress={take}
      />
      <View className="s14 mist">{words.kept}</View>
      {isFailed ? <Notice icon="warn">{words.failed}</Notice> : null}
    </View>
  );
};
