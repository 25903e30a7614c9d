# Elasticsearch with Chinese analysis: the official image and its own analysis plugin.
FROM elasticsearch:9.5.3
RUN bin/elasticsearch-plugin install --batch analysis-smartcn
