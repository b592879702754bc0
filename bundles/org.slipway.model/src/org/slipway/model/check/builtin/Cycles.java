package org.slipway.model.check.builtin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.slipway.model.Identified;
import org.slipway.model.ModelPackage;
import org.slipway.model.check.CheckScope;

/** The circles that references between the elements of a site make. */
final class Cycles {

    /**
     * A reference from an element, or from something inside it, to an element.
     *
     * @param from has the feature; the source itself or a part of it
     * @param held what the feature holds: the target, or a stand-in for it
     */
    record Edge(Identified source, EObject from, EReference feature, EObject held, Identified target) {
    }

    /** The references of each kind that may not lead back to where they start. */
    private static final class OfKind extends PerKind<EReference> {
        OfKind() {
            super(kind -> new Links.OfKind().of(kind).stream().filter(reference -> reference.getEOpposite() == null
                    && !"allowed".equals(EcoreUtil.getAnnotation(reference, "urn:slipway:kind", "cycles"))).toList());
        }
    }

    private final Map<Identified, List<Edge>> graph = new IdentityHashMap<>();
    private final Map<Identified, List<Edge>> found = new IdentityHashMap<>();

    private Cycles() {
    }

    static Cycles of(CheckScope scope) {
        var cycles = new Cycles();
        List<Identified> elements = scope.all(ModelPackage.Literals.IDENTIFIED);
        OfKind links = scope.once(OfKind.class, OfKind::new);
        for (Identified element : elements) {
            var edges = new ArrayList<Edge>(0);
            cycles.collect(element, element, links, scope, edges);
            if (!edges.isEmpty()) {
                cycles.graph.put(element, edges);
            }
        }
        cycles.dropDeadEnds();
        elements.forEach(cycles::search);
        return cycles;
    }

    /** A circle that the element is on, beginning with its own reference. */
    Optional<List<Edge>> through(Identified element) {
        return Optional.ofNullable(found.get(element));
    }

    private void collect(Identified source, EObject from, OfKind links, CheckScope scope,
            List<Edge> edges) {
        for (EReference reference : links.of(from.eClass())) {
            for (EObject held : Links.held(from, reference)) {
                Links.target(held, reference, scope)
                        .ifPresent(target -> edges.add(new Edge(source, from, reference, held, target)));
            }
        }
        for (EObject part : from.eContents()) {
            if (!(part instanceof Identified)) {
                collect(source, part, links, scope, edges);
            }
        }
    }

    /** What refers to nothing that refers on is on no circle; nearly all elements of a sound site go here. */
    private void dropDeadEnds() {
        Map<Identified, List<Identified>> sources = new IdentityHashMap<>();
        Map<Identified, Integer> open = new IdentityHashMap<>();
        graph.forEach((source, edges) -> {
            open.put(source, edges.size());
            edges.forEach(edge -> sources.computeIfAbsent(edge.target(), t -> new ArrayList<>(1)).add(source));
        });
        var ends = new ArrayDeque<Identified>(sources.keySet());
        ends.removeIf(graph::containsKey);
        while (!ends.isEmpty()) {
            for (Identified source : sources.getOrDefault(ends.remove(), List.of())) {
                if (open.merge(source, -1, Integer::sum) == 0) {
                    graph.remove(source);
                    ends.add(source);
                }
            }
        }
    }

    /** The shortest way from an element back to itself; all elements on it are done then. */
    private void search(Identified start) {
        if (found.containsKey(start) || !graph.containsKey(start)) {
            return;
        }
        Map<Identified, Edge> reachedBy = new IdentityHashMap<>();
        var queue = new ArrayDeque<Identified>(List.of(start));
        while (!queue.isEmpty() && !reachedBy.containsKey(start)) {
            for (Edge edge : graph.getOrDefault(queue.remove(), List.of())) {
                if (reachedBy.putIfAbsent(edge.target(), edge) == null) {
                    queue.add(edge.target());
                }
            }
        }
        if (reachedBy.containsKey(start)) {
            remember(start, reachedBy);
        }
    }

    private void remember(Identified start, Map<Identified, Edge> reachedBy) {
        var circle = new ArrayDeque<Edge>();
        Edge edge = reachedBy.get(start);
        circle.addFirst(edge);
        while (edge.source() != start) {
            edge = reachedBy.get(edge.source());
            circle.addFirst(edge);
        }
        for (int i = 0; i < circle.size(); i++) {
            found.putIfAbsent(circle.getFirst().source(), List.copyOf(circle));
            circle.addLast(circle.removeFirst());
        }
    }
}
