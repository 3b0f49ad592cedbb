/** Reads a code from a picture: the browser's own detector, or one that is loaded when needed. */
export type Decoder = (video: HTMLVideoElement) => Promise<string | null>;

type Found = { readonly rawValue: string };
type Detector = { detect(source: CanvasImageSource): Promise<readonly Found[]> };
type DetectorMaker = new (options: { formats: readonly string[] }) => Detector;
declare global {
  interface Window {
    BarcodeDetector?: DetectorMaker;
  }
}

const largestSide = 640;

const pixelsOf = (canvas: HTMLCanvasElement, video: HTMLVideoElement): ImageData | null => {
  const scale = Math.min(1, largestSide / Math.max(video.videoWidth, video.videoHeight, 1));
  canvas.width = Math.max(1, Math.round(video.videoWidth * scale));
  canvas.height = Math.max(1, Math.round(video.videoHeight * scale));
  const brush = canvas.getContext('2d', { willReadFrequently: true });
  if (brush === null) return null;
  brush.drawImage(video, 0, 0, canvas.width, canvas.height);
  return brush.getImageData(0, 0, canvas.width, canvas.height);
};

const ownDecoder = async (): Promise<Decoder> => {
  const { default: read } = await import('jsqr');
  const canvas = document.createElement('canvas');
  return (video) => {
    const pixels = pixelsOf(canvas, video);
    const found = pixels === null ? null : read(pixels.data, pixels.width, pixels.height);
    return Promise.resolve(found === null || found.data === '' ? null : found.data);
  };
};

export const makeDecoder = async (): Promise<Decoder> => {
  const Maker = window.BarcodeDetector;
  if (Maker === undefined) return ownDecoder();
  const detector = new Maker({ formats: ['qr_code'] });
  return async (video) => (await detector.detect(video))[0]?.rawValue ?? null;
};
