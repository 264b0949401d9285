// The same instance by LEMON's weighted matching, for comparison: cardinality first, by a constant added to each weight.
#include <lemon/matching.h>
#include <lemon/smart_graph.h>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

using namespace lemon;
using Weights = SmartGraph::EdgeMap<long long>;

int main(int, char** argv) {
  FILE* file = fopen(argv[1], "r");
  int n, m;
  if (!file || fscanf(file, "%d %d", &n, &m) != 2) return 1;
  std::vector<int> u(m), v(m);
  std::vector<long long> w(m);
  long long heaviest = 0;
  for (int e = 0; e < m; e++) {
    if (fscanf(file, "%d %d %lld", &u[e], &v[e], &w[e]) != 3) return 1;
    heaviest = std::max(heaviest, w[e]);
  }
  clock_t begun = clock();
  SmartGraph graph;
  Weights weight(graph);
  const long long constant = (n / 2 + 1LL) * (heaviest + 1);
  for (int i = 0; i < n; i++) graph.addNode();
  for (int e = 0; e < m; e++) {
    if (u[e] != v[e]) weight[graph.addEdge(graph.nodeFromId(u[e]), graph.nodeFromId(v[e]))] = w[e] + constant;
  }
  MaxWeightedMatching<SmartGraph, Weights> matching(graph, weight);
  matching.run();
  const long long size = matching.matchingSize();
  printf("{\"cardinality\":%lld,\"total\":%lld,\"cpuMs\":%.1f}\n", size, matching.matchingWeight() - size * constant,
         1000.0 * (clock() - begun) / CLOCKS_PER_SEC);
}
