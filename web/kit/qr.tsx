import QRCode from 'qrcode';

interface QrProps {
  readonly text: string;
  /** What scanning does: 微信扫码支付 60.00 元. */
  readonly label: string;
  /** Side in rem. */
  readonly size?: number;
}

/** A QR code as one path of an SVG; always dark on white with its quiet zone, for scanners need that. */
export function Qr({ text, label, size = 12 }: QrProps) {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 8;
  let path = '';
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) path += `M${column + 4} ${row + 4}h1v1h-1z`;
  return (
    // An <img> would need a data: address, which the CSP forbids.
    <svg
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="img"
      aria-label={label}
      viewBox={`0 0 ${side} ${side}`}
      width={`${size}rem`}
      height={`${size}rem`}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
