declare module 'graphology-layout-forceatlas2/iterate.js' {
  import type { ForceAtlas2Settings } from 'graphology-layout-forceatlas2';

  /** One step of the forces: moves the nodes in place. Ten numbers are a node, three an edge. */
  const iterate: (settings: Required<ForceAtlas2Settings>, nodes: Float32Array, edges: Float32Array) => object;
  // biome-ignore lint/style/noDefaultExport: the module of the library has nothing else
  export default iterate;
}
