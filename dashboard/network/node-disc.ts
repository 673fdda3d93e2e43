import type { FragmentLayer } from 'sigma/rendering';

const { FLOAT, UNSIGNED_BYTE } = { FLOAT: 0x1406, UNSIGNED_BYTE: 0x1401 } as const;

/** Of the radius: how far the disc reaches, and where the ring begins. */
export const DISC = 0.68;
export const RING = 0.8;

/**
 * An organization as it is drawn by the graphics card: a disc, and around it as much of a ring as its word is fresh, from the top and
 * clockwise.
 */
export function nodeDisc(): FragmentLayer {
  return {
    name: 'disc',
    uniforms: [],
    attributes: [
      { name: 'discColor', size: 4, type: UNSIGNED_BYTE, normalized: true, source: 'color' },
      { name: 'ringColor', size: 4, type: UNSIGNED_BYTE, normalized: true, source: 'ringColor' },
      { name: 'ring', size: 1, type: FLOAT, source: 'ring', defaultValue: 0 },
    ],
    glsl: /* glsl */ `
vec4 layer_disc(vec4 v_discColor, vec4 v_ringColor, float v_ring) {
  float reach = length(context.uv) / context.shapeSize;
  float edge = 1.2 * context.aaWidth;
  float inDisc = 1.0 - smoothstep(${DISC.toFixed(2)} - edge, ${DISC.toFixed(2)} + edge, reach);
  float turn = fract(atan(context.uv.x, context.uv.y) / 6.28318530718 + 1.0);
  float inRing = smoothstep(${RING.toFixed(2)} - edge, ${RING.toFixed(2)} + edge, reach) * step(turn, v_ring) * step(0.001, v_ring);
  return vec4(mix(v_discColor.rgb, v_ringColor.rgb, inRing), max(inDisc, inRing));
}
`,
  };
}
