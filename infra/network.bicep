// One small network, so that the database listens to the site and to nobody else.
param name string
param location string

resource network 'Microsoft.Network/virtualNetworks@2023-11-01' = {
  name: name
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.20.0.0/24'] }
    subnets: [
      {
        name: 'site'
        properties: {
          addressPrefix: '10.20.0.0/26'
          serviceEndpoints: [{ service: 'Microsoft.Sql' }]
          delegations: [{ name: 'site', properties: { serviceName: 'Microsoft.Web/serverFarms' } }]
        }
      }
    ]
  }
}

output subnetId string = '${network.id}/subnets/site'
