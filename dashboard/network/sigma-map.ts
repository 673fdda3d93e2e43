import Graph from 'graphology';
import Sigma from 'sigma';
import { sdfCircle } from 'sigma/rendering';
import type { Box, MapScene, SceneNode } from './map-scene.ts';
import { nodeDisc } from './node-disc.ts';

/** A map that the graphics card draws. */
export type DrawnMap = {
  /** Draws another scene; who is on both goes over to the new place. */
  show(scene: MapScene): void;
  /** Where somebody is on the screen, in pixels from the corner of the map; and how large. */
  placeOnScreen(place: number): { readonly x: number; readonly y: number; readonly radius: number } | undefined;
  zoom(factor: number): void;
  /** Everything that is shown again. */
  showAll(): void;
  /** Moves the map so far that somebody can be seen. */
  bringIntoView(place: number): void;
  end(): void;
};

export type MapEvents = {
  readonly onPoint: (place: number | undefined) => void;
  readonly onOpen: (place: number) => void;
  /** After each frame: what lies over the map is moved along. */
  readonly onFrame: () => void;
  /** Somebody turned the wheel and did not mean the map. */
  readonly onGesture: (gesture: 'wheel' | 'touch') => void;
  /** The graphics card cannot go on. */
  readonly onLost: () => void;
};

type NodeAttributes = {
  x: number;
  y: number;
  size: number;
  color: string;
  ring: number;
  ringColor: string;
  visibility: 'visible' | 'hidden';
  zIndex: number;
};
type EdgeAttributes = { size: number; color: string; visibility: 'visible' | 'hidden'; zIndex: number };

const MOST_TIES_IN_MOTION = 800;
const GLIDE_MS = 500;
const CAMERA_MS = 250;

/** Draws into an element. @throws where there is no WebGL */
export function drawMap(container: HTMLElement, first: MapScene, events: MapEvents): DrawnMap {
  let scene = first;
  let graph = graphOf(scene);
  let gliding = 0;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  const camera = { duration: isCalm ? 0 : CAMERA_MS };
  const sigma = new Sigma<NodeAttributes, EdgeAttributes>(graph, container, {
    primitives: {
      nodes: {
        shapes: [sdfCircle()],
        layers: [nodeDisc()],
        variables: { ring: { type: 'number', default: 0 }, ringColor: { type: 'color', default: '#888888' } },
      },
    },
    styles: {
      nodes: {
        x: { attribute: 'x' },
        y: { attribute: 'y' },
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        ring: { attribute: 'ring' },
        ringColor: { attribute: 'ringColor' },
        visibility: { attribute: 'visibility' },
        zIndex: { attribute: 'zIndex' },
        cursor: 'pointer',
      },
      edges: {
        size: { attribute: 'size' },
        color: { attribute: 'color' },
        visibility: { attribute: 'visibility' },
        zIndex: { attribute: 'zIndex' },
      },
    } as never,
    settings: {
      // while the page is being taken apart or put together there may be no room for a moment
      allowInvalidContainer: true,
      // names lie over the map, as text of the page
      renderLabels: false,
      itemSizesReference: 'screen',
      // where there are many, the map follows the hand without them, and they are back when it rests
      hideEdgesOnMove: first.ties.length > MOST_TIES_IN_MOTION,
      stagePadding: 0,
      minEdgeThickness: 0.6,
      minCameraRatio: 0.05,
      maxCameraRatio: 1.6,
      zoomDuration: camera.duration,
      inertiaDuration: isCalm ? 0 : 200,
      // a wheel over the map goes on moving the page
      gestureTarget: 'shared',
      nodePickingPadding: 4,
      enableCameraRotation: false,
    },
  });
  // its own hint is a style element, which the policy of the page refuses
  sigma._showGestureHint = events.onGesture;
  sigma.on('enterNode', ({ node }) => events.onPoint(Number(node)));
  sigma.on('leaveNode', () => events.onPoint(undefined));
  sigma.on('clickNode', ({ node }) => events.onOpen(Number(node)));
  sigma.on('afterRender', events.onFrame);
  sigma.on('webglContextLost', events.onLost);
  fit();
  const resized = () => fit();
  sigma.on('resize', resized);

  /** The picture fills the map as far as its shape allows; sizes are in pixels. */
  function fit(): void {
    sigma.setCustomBBox(boxOf(scene.box));
    sizeAll();
    // the frame is taken in with the places of all
    sigma.scheduleRefresh();
  }

  function sizeAll(): void {
    const pixels = pixelsPerUnit();
    const radii = new Map(scene.nodes.map(({ place, radius }) => [String(place), radius]));
    graph.updateEachNodeAttributes(
      (node, attributes) => ({ ...attributes, size: sizeOn(radii.get(node) ?? 1, pixels) }),
      { attributes: ['size'] },
    );
  }

  function pixelsPerUnit(): number {
    const { width, height } = container.getBoundingClientRect();
    return Math.min(width / scene.box.width, height / scene.box.height, 1.4);
  }

  function show(next: MapScene): void {
    cancelAnimationFrame(gliding);
    const before = scene;
    scene = next;
    const isSame =
      before.nodes.length === next.nodes.length &&
      before.ties.length === next.ties.length &&
      next.nodes.every(({ id, place }) => before.nodes[place]?.id === id) &&
      next.ties.every(({ one, other }, at) => before.ties[at]?.one === one && before.ties[at]?.other === other);
    if (!isSame) {
      graph = graphOf(next);
      sigma.setGraph(graph);
      fit();
      return;
    }
    const pixels = pixelsPerUnit();
    const from = new Map(next.nodes.map(({ place }) => [place, positionIn(graph, place)]));
    graph.updateEachNodeAttributes(
      (node, attributes) => {
        const drawn = next.nodes[Number(node)];
        return drawn ? { ...attributesOf(drawn, pixels), x: attributes.x, y: attributes.y } : attributes;
      },
      { attributes: ['size', 'color', 'ring', 'ringColor', 'visibility', 'zIndex'] },
    );
    graph.updateEachEdgeAttributes((edge) => edgeAttributes(next, Number(edge)), {
      attributes: ['size', 'color', 'visibility', 'zIndex'],
    });
    const isMoved = next.nodes.some(({ place, x, y }) => from.get(place)?.x !== x || from.get(place)?.y !== -y);
    const isFramed = JSON.stringify(before.box) !== JSON.stringify(next.box);
    if (isFramed) sigma.setCustomBBox(boxOf(next.box)).scheduleRefresh();
    if (isMoved) glide(from, isCalm ? 0 : GLIDE_MS);
    if (isFramed) void sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1 }, camera);
  }

  /** From where they were to where they are now. */
  function glide(from: ReadonlyMap<number, { x: number; y: number }>, duration: number): void {
    const began = performance.now();
    const step = () => {
      const passed = duration === 0 ? 1 : Math.min(1, (performance.now() - began) / duration);
      const eased = passed * passed * (3 - 2 * passed);
      graph.updateEachNodeAttributes(
        (node, attributes) => {
          const drawn = scene.nodes[Number(node)];
          const start = from.get(Number(node));
          if (!drawn || !start) return attributes;
          return {
            ...attributes,
            x: start.x + (drawn.x - start.x) * eased,
            y: start.y + (-drawn.y - start.y) * eased,
          };
        },
        { attributes: ['x', 'y'] },
      );
      if (passed < 1) gliding = requestAnimationFrame(step);
    };
    step();
  }

  return {
    show,
    placeOnScreen(place) {
      const data = sigma.getNodeDisplayData(String(place));
      if (!data || data.visibility === 'hidden') return undefined;
      const { x, y } = sigma.framedGraphToViewport(data);
      return { x, y, radius: sigma.scaleSize(data.size) };
    },
    zoom: (factor) =>
      void sigma
        .getCamera()
        .animate({ ratio: sigma.getCamera().getBoundedRatio(sigma.getCamera().ratio / factor) }, camera),
    showAll: () => void sigma.getCamera().animate({ x: 0.5, y: 0.5, ratio: 1 }, camera),
    bringIntoView(place) {
      const data = sigma.getNodeDisplayData(String(place));
      if (!data) return;
      const { x, y } = sigma.framedGraphToViewport(data);
      const { width, height } = sigma.getDimensions();
      const margin = 40;
      if (x > margin && y > margin && x < width - margin && y < height - margin) return;
      void sigma.getCamera().animate({ x: data.x, y: data.y }, camera);
    },
    end() {
      cancelAnimationFrame(gliding);
      sigma.kill();
    },
  };
}

/** Radius in pixels: nobody so small as not to be seen or pointed at. */
function sizeOn(radius: number, pixels: number): number {
  return Math.max(5, radius * pixels * 1.15);
}

function graphOf(scene: MapScene): Graph<NodeAttributes, EdgeAttributes> {
  const graph = new Graph<NodeAttributes, EdgeAttributes>({ type: 'undirected', multi: false });
  for (const node of scene.nodes) graph.addNode(String(node.place), attributesOf(node, 1));
  for (const [at, { one, other }] of scene.ties.entries())
    graph.addUndirectedEdgeWithKey(String(at), String(one), String(other), edgeAttributes(scene, at));
  return graph;
}

function attributesOf(node: SceneNode, pixels: number): NodeAttributes {
  return {
    x: node.x,
    // upwards here
    y: -node.y,
    size: sizeOn(node.radius, pixels),
    color: node.colour,
    ring: node.ring,
    ringColor: node.ringColour,
    visibility: node.isHidden ? 'hidden' : 'visible',
    zIndex: node.isFaint ? 0 : 1,
  };
}

function edgeAttributes({ ties }: MapScene, at: number): EdgeAttributes {
  const tie = ties[at];
  return {
    size: tie?.width ?? 1,
    color: tie?.colour ?? '#888888',
    visibility: tie?.isHidden ? 'hidden' : 'visible',
    zIndex: tie?.isLit ? 2 : 0,
  };
}

function positionIn(graph: Graph<NodeAttributes, EdgeAttributes>, place: number): { x: number; y: number } {
  const { x, y } = graph.getNodeAttributes(String(place));
  return { x, y };
}

function boxOf({ x, y, width, height }: Box): { x: [number, number]; y: [number, number] } {
  return { x: [x, x + width], y: [-(y + height), -y] };
}
