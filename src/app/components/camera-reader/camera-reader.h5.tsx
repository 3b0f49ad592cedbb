import { useEffect, useRef } from 'react';
import './camera-reader.scss';
import type { CameraReaderProps } from './camera-reader-props';
import { makeDecoder, type Decoder } from './decoder';

const lookEveryMs = 200;

const openCamera = (): Promise<MediaStream> => {
  // Without https a browser has no mediaDevices at all, whatever its types say.
  if (!('mediaDevices' in navigator)) return Promise.reject(new Error('no camera without https'));
  return navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment' },
    audio: false,
  });
};

/** Looks until it has read one text; answers what stops it. */
const look = (video: HTMLVideoElement, decode: Decoder, onRead: (text: string) => void) => {
  let isOver = false;
  const once = async () => {
    const text = video.readyState >= 2 ? await decode(video) : null;
    if (isOver) return;
    if (text === null) setTimeout(() => void once(), lookEveryMs);
    else onRead(text);
  };
  void once();
  return () => {
    isOver = true;
  };
};

/** The camera inside the page. */
export const CameraReader = ({ onRead, onUnable }: CameraReaderProps) => {
  const place = useRef<HTMLVideoElement>(null);
  const told = useRef({ onRead, onUnable });
  told.current = { onRead, onUnable };
  useEffect(() => {
    const stops: (() => void)[] = [];
    let isGone = false;
    const begin = async () => {
      const [stream, decode] = await Promise.all([openCamera(), makeDecoder()]);
      stops.push(() => {
        stream.getTracks().forEach((track) => {
          track.stop();
        });
      });
      const video = place.current;
      if (video === null || isGone) return;
      video.srcObject = stream;
      await video.play();
      stops.push(
        look(video, decode, (text) => {
          told.current.onRead(text);
        }),
      );
    };
    begin()
      .catch(() => {
        told.current.onUnable();
      })
      .finally(() => {
        if (isGone)
          stops.forEach((stop) => {
            stop();
          });
      });
    return () => {
      isGone = true;
      stops.forEach((stop) => {
        stop();
      });
    };
  }, []);
  return (
    <div className="camera">
      <video ref={place} className="camera-video" muted playsInline aria-label="摄像头画面" />
      <div className="camera-corners" />
    </div>
  );
};
