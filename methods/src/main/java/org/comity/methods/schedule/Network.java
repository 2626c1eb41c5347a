package org.comity.methods.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which activity waits for which, and an order in which each comes after what it waits for. */
final class Network {
    private final List<Activity> activities;
    private final List<List<Integer>> before = new ArrayList<>();
    private final List<List<Integer>> next = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();

    Network(List<Activity> activities) {
        this.activities = activities;
        Map<String, Integer> places = new HashMap<>();
        for (Activity activity : activities) {
            if (places.put(activity.id(), places.size()) != null) {
                throw new IllegalArgumentException("Activity %s is there twice.".formatted(activity.id()));
            }
            before.add(new ArrayList<>());
            next.add(new ArrayList<>());
        }
        for (int a = 0; a < activities.size(); a++) {
            for (String id : activities.get(a).after()) {
                Integer place = places.get(id);
                if (place == null) {
                    throw new IllegalArgumentException("Activity %s waits for %s, which is not there."
                            .formatted(activities.get(a).id(), id));
                }
                if (!before.get(a).contains(place)) {
                    before.get(a).add(place);
                    next.get(place).add(a);
                }
            }
        }
        sort();
    }

    List<Integer> order() {
        return order;
    }

    List<Integer> before(int activity) {
        return before.get(activity);
    }

    List<Integer> next(int activity) {
        return next.get(activity);
    }

    private void sort() {
        int[] waits = new int[activities.size()];
        for (int a = 0; a < waits.length; a++) {
            waits[a] = before.get(a).size();
            if (waits[a] == 0) {
                order.add(a);
            }
        }
        for (int k = 0; k < order.size(); k++) {
            for (int a : next.get(order.get(k))) {
                waits[a]--;
                if (waits[a] == 0) {
                    order.add(a);
                }
            }
        }
        if (order.size() < waits.length) {
            throw new IllegalArgumentException(
                    "Activities wait for each other in a circle: %s.".formatted(String.join(" after ", circle(waits))));
        }
    }

    /** Each that is left waits for another that is left: going back must come round. */
    private List<String> circle(int[] waits) {
        int at = 0;
        while (waits[at] == 0) {
            at++;
        }
        List<Integer> walked = new ArrayList<>();
        while (!walked.contains(at)) {
            walked.add(at);
            at = before.get(at).stream().filter(b -> waits[b] > 0).findFirst().orElseThrow();
        }
        List<String> circle = new ArrayList<>();
        for (int a : walked.subList(walked.indexOf(at), walked.size())) {
            circle.add(activities.get(a).id());
        }
        circle.add(activities.get(at).id());
        return circle;
    }
}
